package thaw.domain.practice;

import java.util.ArrayList;
import java.util.List;

/**
 * A short guided exercise. It may break the library's rules: {@link PracticeCheck} says where, and the library and
 * the composer hand on none that does.
 *
 * @param level         1..5: arrive, notice, touch, stay, explore
 * @param minutes       the length in whole minutes, rounded up
 * @param postures      how a person can sit, stand or lie
 * @param anchors       what a person can come back to; at least two, the breath never the only one
 * @param touchSeconds  the longest touch
 * @param restSeconds   the shortest rest between two touches
 * @param contentNotes  what it could stir, said before it begins
 * @param topics        what it can be about, from level 3; empty below
 * @param shorterCycles how many touch-rest cycles the shorter form has, from level 4; 0 where there is none
 * @param ownPrompt     the sentence that invites words written with the therapist, at level 5; empty below
 * @param steps         empty in a locked slot
 * @param alternatives  three other ways, one of them to leave it out
 * @param slot          what a clinician's own recording has to keep to; empty where Thaw has a script
 */
public record Practice(
        PracticeId id,
        int version,
        Route route,
        int level,
        String title,
        int minutes,
        List<String> postures,
        Eyes eyes,
        List<String> anchors,
        int touchSeconds,
        int restSeconds,
        List<String> contentNotes,
        List<NotFor> notFor,
        List<String> topics,
        int shorterCycles,
        String ownPrompt,
        List<Step> steps,
        List<String> alternatives,
        List<String> slot) {

    public Practice {
        postures = List.copyOf(postures);
        anchors = List.copyOf(anchors);
        contentNotes = List.copyOf(contentNotes);
        notFor = List.copyOf(notFor);
        topics = List.copyOf(topics);
        steps = List.copyOf(steps);
        alternatives = List.copyOf(alternatives);
        slot = List.copyOf(slot);
    }

    /** Whether this is a place for a clinician's own recording, closed until one is there. */
    public boolean locked() {
        return !slot.isEmpty();
    }

    /** The length of all steps in seconds; 0 for a locked slot. */
    public int seconds() {
        return seconds(steps);
    }

    /** How many touch-rest cycles there are. */
    public int cycles() {
        return (int) steps.stream().filter(step -> step.kind() == Step.Kind.TOUCH).count();
    }

    /** The steps of the shorter form: the first cycles and the whole closing. All steps where there is none. */
    public List<Step> shorterSteps() {
        if (shorterCycles == 0) {
            return steps;
        }
        List<Step> kept = new ArrayList<>();
        int touches = 0;
        for (Step step : steps) {
            if (step.kind() == Step.Kind.TOUCH) {
                touches++;
            }
            if (touches <= shorterCycles || step.kind() == Step.Kind.CLOSE) {
                kept.add(step);
            }
        }
        return List.copyOf(kept);
    }

    static int seconds(List<Step> steps) {
        return steps.stream().mapToInt(Step::seconds).sum();
    }
}
