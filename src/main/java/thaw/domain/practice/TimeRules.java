package thaw.domain.practice;

import java.util.List;
import thaw.domain.practice.Step.Kind;

/** How long the parts of a practice take, and how long it goes on without asking. */
final class TimeRules {

    /** A calm voice, 120 words a minute. */
    private static final int WORDS_A_SECOND = 2;

    private TimeRules() {}

    static void read(Review review, LevelLimits limits) {
        length(review, limits);
        stated(review, limits);
        List<Step> steps = review.practice().steps();
        for (int i = 0; i < steps.size(); i++) {
            step(review, limits, i);
        }
        midChecks(review, limits);
        shorter(review, limits);
    }

    private static void length(Review review, LevelLimits limits) {
        int seconds = review.practice().seconds();
        int minutes = minutes(seconds);
        review.unless(minutes <= limits.mostMinutes(), Rule.LENGTH, "steps",
                "The steps take " + seconds + " s; level " + limits.level() + " ends at "
                        + limits.mostMinutes() * 60 + " s.");
        review.unless(minutes == review.practice().minutes(), Rule.MINUTES, "minutes",
                "It says " + review.practice().minutes() + " minutes; the steps take " + seconds + " s, so "
                        + minutes + ".");
    }

    private static void stated(Review review, LevelLimits limits) {
        Practice practice = review.practice();
        review.unless(within(practice.touchSeconds(), limits.leastTouch(), limits.mostTouch()), Rule.TOUCH, "touch",
                "A touch of " + practice.touchSeconds() + " s; level " + limits.level() + " has "
                        + limits.leastTouch() + " to " + limits.mostTouch() + " s.");
        review.unless(within(practice.restSeconds(), limits.leastRest(), limits.mostRest()), Rule.REST, "rest",
                "A rest of " + practice.restSeconds() + " s; level " + limits.level() + " has "
                        + limits.leastRest() + " to " + limits.mostRest() + " s.");
    }

    private static void step(Review review, LevelLimits limits, int at) {
        Step step = review.practice().steps().get(at);
        int seconds = step.seconds();
        String where = "steps[" + at + "]";
        int can = seconds * WORDS_A_SECOND;
        int words = Passage.words(step.spoken());
        review.unless(words <= can, Rule.PACE, where,
                words + " words in " + seconds + " s; a calm voice says " + can + ".");
        switch (step.kind()) {
            case ORIENT -> review.unless(within(seconds, LevelLimits.LEAST_ORIENT, LevelLimits.MOST_ORIENT),
                    Rule.ORIENT, where, "The orientation takes " + seconds + " s; it has 30 to 60 s.");
            case TOUCH -> touch(review, limits, step, at);
            case CLOSE -> review.unless(seconds >= LevelLimits.LEAST_CLOSE, Rule.CLOSE, where,
                    "The closing takes " + seconds + " s; it has at least 60 s.");
            case REST, MID_CHECK -> review.unless(seconds > 0, Rule.FORM, where, "A step takes at least a second.");
        }
    }

    private static void touch(Review review, LevelLimits limits, Step step, int at) {
        String where = "steps[" + at + "]";
        review.unless(within(step.seconds(), limits.leastTouch(), limits.mostTouch()), Rule.TOUCH, where,
                "A touch of " + step.seconds() + " s; level " + limits.level() + " has " + limits.leastTouch() + " to "
                        + limits.mostTouch() + " s.");
        review.unless(step.seconds() <= review.practice().touchSeconds(), Rule.TOUCH, where,
                "A touch of " + step.seconds() + " s; the practice states " + review.practice().touchSeconds() + " s.");
        int rest = restAfter(review.practice().steps(), at);
        int least = Math.max(limits.leastRest(), review.practice().restSeconds());
        review.unless(within(rest, least, limits.mostRest()), Rule.REST, where,
                "A rest of " + rest + " s after this touch; it has " + least + " to " + limits.mostRest() + " s.");
    }

    /** The rests until the next touch or the closing, in sum: a mid-check may stand between two of them. */
    private static int restAfter(List<Step> steps, int touch) {
        return steps.stream().skip(touch + 1L)
                .takeWhile(step -> step.kind() == Kind.REST || step.kind() == Kind.MID_CHECK)
                .filter(step -> step.kind() == Kind.REST).mapToInt(Step::seconds).sum();
    }

    private static void midChecks(Review review, LevelLimits limits) {
        List<Step> steps = review.practice().steps();
        if (limits.level() == 1) {
            boolean atTheEnd = steps.size() >= 2 && steps.get(steps.size() - 2).kind() == Kind.MID_CHECK;
            review.unless(atTheEnd, Rule.MID_CHECK, "steps", "At level 1 a mid-check stands before the closing.");
            return;
        }
        review.unless(steps.stream().anyMatch(step -> step.kind() == Kind.MID_CHECK), Rule.MID_CHECK, "steps",
                "From level 2 there is at least one mid-check.");
        int since = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            since = switch (step.kind()) {
                case ORIENT, MID_CHECK, CLOSE -> 0;
                case TOUCH, REST -> since + step.seconds();
            };
            boolean late = since > LevelLimits.MID_CHECK_EVERY && since - step.seconds() <= LevelLimits.MID_CHECK_EVERY;
            review.unless(!late, Rule.MID_CHECK, "steps[" + i + "]",
                    since + " s without a mid-check; there is one at least every 180 s.");
        }
    }

    private static void shorter(Review review, LevelLimits limits) {
        Practice practice = review.practice();
        if (!limits.freedoms().contains(Freedom.CHOOSE_LENGTH)) {
            review.unless(practice.shorterCycles() == 0, Rule.SHORTER, "shorter", "A shorter form begins at level 4.");
            return;
        }
        review.unless(within(practice.shorterCycles(), 1, practice.cycles() - 1), Rule.SHORTER, "shorter",
                "From level 4 a shorter form has at least one cycle, and fewer than the whole.");
        int minutes = minutes(Practice.seconds(practice.shorterSteps()));
        review.unless(minutes >= limits.leastMinutes(), Rule.SHORTER, "shorter",
                "The shorter form takes " + minutes + " minutes; level " + limits.level() + " has at least "
                        + limits.leastMinutes() + ".");
    }

    private static int minutes(int seconds) {
        return (seconds + 59) / 60;
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
