package thaw.record.clinic;

import java.util.List;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.PlannedDay;
import thaw.domain.program.PlannedSessionId;

/** An assigned program with its plan of days. */
record GivenProgram(AssignmentId id, Story.Given given, List<Slot> slots) {

    /** A planned session; done once a session fulfilled it. */
    record Slot(PlannedSessionId id, PlannedDay planned, boolean done) {}
}
