package thaw.domain.practice;

import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a practice against the rules of the library: the limits of its level, its shape, and its words. The check
 * knows words and numbers, not people: a practice it passes still wants a clinician's eye.
 */
public final class PracticeCheck {

    private PracticeCheck() {}

    /** What breaks a rule in a draft that has no file; every line is 0. Empty when the practice can be used. */
    public static List<Finding> check(Practice practice) {
        return check(practice, new Lines());
    }

    /** What breaks a rule, in the order of the file's lines. Empty when the practice can be used. */
    public static List<Finding> check(Practice practice, Lines lines) {
        return check(practice, lines, SlotRules::read);
    }

    /** What breaks a rule in what a clinician wrote for one client's place of hypnosis, read by the same rules. */
    public static List<Finding> checkFilled(Practice practice, Lines lines) {
        return check(practice, lines, SlotRules::readFilled);
    }

    private static List<Finding> check(Practice practice, Lines lines, Consumer<Review> slot) {
        Review review = new Review(practice, lines);
        if (!LevelLimits.exists(practice.level())) {
            review.unless(false, Rule.LEVEL, "level", "The level is " + practice.level() + "; it can be 1 to 5.");
            return review.findings();
        }
        LevelLimits limits = LevelLimits.of(practice.level());
        FrameRules.read(review, limits);
        slot.accept(review);
        if (!practice.locked()) {
            ShapeRules.read(review, limits);
            TimeRules.read(review, limits);
            WordRules.readSteps(review);
            FitRules.read(review);
        }
        WordRules.read(review);
        return review.findings();
    }
}
