package thaw.record.clinic;

import java.util.Map;
import thaw.domain.safety.SafetyPlan;
import thaw.domain.safety.SafetyPlan.Part;

/** The safety plan of the demo's client. Its people and numbers are made up. */
final class DemoPlan {

    static final SafetyPlan PLAN = new SafetyPlan(Map.of(
            Part.WARNING_SIGNS, """
                    I stop answering messages.
                    The evenings get long and I scroll without seeing anything.
                    Food tastes of nothing for more than two days.""",
            Part.WHAT_HELPS, """
                    Cold water over my wrists, then a warm tea.
                    Ten minutes outside, to the bridge and back.
                    The radio on, so that somebody talks.""",
            Part.PEOPLE, """
                    Sam, my sister: 555 0142. She knows this plan. I can say "it is one of those days".
                    Luis from next door. I can knock until ten.""",
            Part.PLACES, """
                    The reading room of the town library.
                    The bench by the allotments.
                    Sam's kitchen.""",
            Part.PROFESSIONALS, """
                    Dr. Ines Vega: 555 0117, weekdays from 9 to 5. She calls back the same day.
                    At night: 116 123, or 112 when I am in danger.""",
            Part.SAFE_PLACE, """
                    Sam keeps the tablets and brings what I need for a week.
                    No drink in the flat.
                    The hall light stays on."""));

    private DemoPlan() {}
}
