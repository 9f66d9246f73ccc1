package thaw.care.safety.ui;

import java.util.Map;
import thaw.care.safety.Answer;
import thaw.care.safety.GateWish;
import thaw.domain.safety.SafetyPlan;
import thaw.domain.safety.Situation;

/** What the parts of the safety page can ask for. */
interface Deeds {

    /** Does something to a gate. */
    Answer act(GateWish wish, String reason);

    /** Puts a flag aside. */
    Answer dismiss(Situation situation, String reason);

    /** Stores a plan that was written from this version. */
    Answer write(Map<SafetyPlan.Part, String> parts, int seen);

    /** Reads the page anew. */
    void refresh();
}
