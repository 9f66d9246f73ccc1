package thaw.domain.practice;

import java.util.regex.Pattern;

/** Hypnosis is a clinician's own work: Thaw keeps a locked place for it and the conditions, and no script. */
final class SlotRules {

    /** What a clinician's own words do not do either: no way back in age, no search for memories. */
    private static final Pattern REGRESSION = Pattern.compile(
            "\\bregress|\\byounger\\b|\\b(back|backwards?) (in|through) time\\b|\\byears? ago\\b|\\bas a (little )?child\\b"
                    + "|\\bchildhood\\b|\\bmemor(y|ies)\\b|\\bremember(ing)? (what|when|how|where|who)\\b|\\bpast li(fe|ves)\\b");

    private SlotRules() {}

    /** What a clinician wrote for one client's place. */
    static void readFilled(Review review) {
        Practice practice = review.practice();
        review.unless(practice.route() == Route.HYPNOSIS, Rule.SLOT, "route", "This place is for hypnosis.");
        review.unless(practice.level() >= SlotOpening.LEAST_LEVEL, Rule.SLOT, "level", "Hypnosis has levels 4 and 5.");
        review.unless(!practice.locked(), Rule.SLOT, "slot", "A script has steps, and no conditions for a recording.");
        for (Passage passage : Passage.all(practice)) {
            if (REGRESSION.matcher(passage.lowerCase()).find()) {
                review.found(Rule.NEVER, passage, passage.quoted()
                        + " leads back in age or looks for memories; hypnosis here does neither.");
            }
        }
    }

    static void read(Review review) {
        Practice practice = review.practice();
        boolean hypnosis = practice.route() == Route.HYPNOSIS;
        review.unless(hypnosis == practice.locked(), Rule.SLOT, "slot",
                hypnosis ? "Hypnosis is a locked slot: it lists conditions for a clinician's own recording."
                        : "A locked slot is for hypnosis alone.");
        review.unless(!hypnosis || practice.level() >= SlotOpening.LEAST_LEVEL, Rule.SLOT, "level", "Hypnosis has levels 4 and 5.");
        review.unless(!practice.locked() || practice.steps().isEmpty(), Rule.SLOT, "steps",
                "A locked slot has no script of ours.");
    }
}
