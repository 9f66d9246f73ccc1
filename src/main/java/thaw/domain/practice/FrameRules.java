package thaw.domain.practice;

import java.util.List;
import java.util.Locale;

/** What is said about a practice before its first step. */
final class FrameRules {

    private FrameRules() {}

    static void read(Review review, LevelLimits limits) {
        Practice practice = review.practice();
        String start = practice.route().id() + "-" + practice.level() + "-";
        review.unless(practice.id().value().startsWith(start), Rule.ID, "id",
                "The id is " + practice.id() + "; it begins with " + start + ".");
        review.unless(practice.version() >= 1, Rule.FORM, "version", "The version is a number from 1.");
        review.unless(within(practice.minutes(), limits.leastMinutes(), limits.mostMinutes()), Rule.MINUTES, "minutes",
                "It takes " + practice.minutes() + " minutes; level " + practice.level() + " has "
                        + limits.leastMinutes() + " to " + limits.mostMinutes() + ".");
        review.unless(practice.eyes().compareTo(limits.eyes()) <= 0, Rule.EYES, "eyes",
                "The eyes are " + practice.eyes().id() + "; level " + practice.level() + " asks for "
                        + limits.eyes().id() + " at most.");
        review.unless(practice.postures().size() >= 2, Rule.POSTURES, "posture", "There are at least two postures.");
        review.unless(!practice.contentNotes().isEmpty(), Rule.NOTES, "notes",
                "At least one note says what the practice could stir.");
        anchors(review);
        alternatives(review);
        byLevel(review);
    }

    private static void anchors(Review review) {
        List<String> anchors = review.practice().anchors();
        review.unless(anchors.stream().distinct().count() >= 2, Rule.ANCHORS, "anchors",
                "There are at least two different anchors.");
        review.unless(anchors.isEmpty() || !anchors.stream().allMatch(FrameRules::isBreath), Rule.ANCHORS, "anchors",
                "The breath is never the one anchor there is.");
    }

    private static void alternatives(Review review) {
        List<String> alternatives = review.practice().alternatives();
        review.unless(alternatives.stream().distinct().count() == 3, Rule.ALTERNATIVES, "alternatives",
                "There are three different alternatives.");
        review.unless(alternatives.stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("leave this out")),
                Rule.ALTERNATIVES, "alternatives", "One alternative is \"or leave this out\".");
    }

    private static void byLevel(Review review) {
        Practice practice = review.practice();
        int topics = practice.topics().size();
        boolean chooses = practice.level() >= 3 && !practice.locked();
        review.unless(chooses ? within(topics, 2, 5) : topics == 0, Rule.TOPICS, "topics",
                chooses ? "From level 3 there are two to five topics to choose from."
                        : "Topics begin at level 3, where there is a script.");
        boolean prompts = practice.level() == 5 && !practice.locked();
        review.unless(prompts != practice.ownPrompt().isBlank(), Rule.OWN_PROMPT, "own-prompt",
                prompts ? "At level 5 a sentence invites the person's own words."
                        : "An own prompt begins at level 5, where there is a script.");
    }

    private static boolean isBreath(String anchor) {
        return anchor.toLowerCase(Locale.ROOT).contains("breath");
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
