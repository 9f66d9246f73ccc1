package thaw.practice.session;

import thaw.domain.compose.ComposedId;
import thaw.domain.program.PlannedSessionId;

/** What a session is a run of. */
public sealed interface Place {

    /** A session of the plan. */
    record Planned(PlannedSessionId id) implements Place {}

    /** A session that was made from the client's own words and signed; it has no place in the plan. */
    record Own(ComposedId id) implements Place {}
}
