package thaw.record.clinic;

import java.util.List;
import thaw.domain.program.AssignmentId;
import thaw.domain.program.LaidPlan;
import thaw.domain.program.PlannedDay;
import thaw.domain.program.PlannedSessionId;

/** An assigned program with its plan of days as far as it is laid. */
record GivenProgram(AssignmentId id, Story.Given given, LaidPlan plan, List<Slot> slots) {

    /** A planned session; done once a session fulfilled it. */
    record Slot(PlannedSessionId id, PlannedDay planned, boolean done) {}
}
