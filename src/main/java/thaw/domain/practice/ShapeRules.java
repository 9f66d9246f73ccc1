package thaw.domain.practice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import thaw.domain.practice.Step.Kind;

/** The order of the steps and what each of them offers. */
final class ShapeRules {

    private ShapeRules() {}

    static void read(Review review, LevelLimits limits) {
        List<Step> steps = review.practice().steps();
        if (steps.isEmpty()) {
            review.unless(false, Rule.ORDER, "steps", "There are no steps.");
            return;
        }
        ends(review, steps);
        review.unless(review.practice().cycles() >= 2, Rule.ORDER, "steps", "There are at least two touches.");
        Set<String> told = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String where = "steps[" + i + "]";
            boolean rests = i + 1 < steps.size() && steps.get(i + 1).kind() == Kind.REST;
            review.unless(step.kind() != Kind.TOUCH || rests, Rule.ORDER, where, "A touch is followed by a rest.");
            review.unless(told.add(step.text()), Rule.REPEATED, where + ".text", "An earlier step says the same.");
            choices(review, limits, step, where);
        }
    }

    private static void ends(Review review, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Kind kind = steps.get(i).kind();
            review.unless((i == 0) == (kind == Kind.ORIENT), Rule.ORDER, "steps[" + i + "]",
                    i == 0 ? "The first step is the orientation." : "There is one orientation, at the start.");
            boolean last = i == steps.size() - 1;
            review.unless(last == (kind == Kind.CLOSE), Rule.ORDER, "steps[" + i + "]",
                    last ? "The last step is the closing." : "There is one closing, at the end.");
        }
    }

    private static void choices(Review review, LevelLimits limits, Step step, String where) {
        int choices = step.choices().size();
        review.unless(step.kind() != Kind.TOUCH || choices >= 2, Rule.CHOICES, where,
                "A touch offers at least two choices.");
        review.unless(choices != 1 || step.kind() == Kind.TOUCH, Rule.CHOICES, where + ".choices",
                "One choice is no choice: there are two or more, or none.");
        review.unless(choices <= limits.mostChoices(), Rule.CHOICES, where + ".choices",
                "There are " + choices + " choices; level " + limits.level() + " has " + limits.mostChoices()
                        + " at most.");
    }
}
