package thaw.domain.practice;

/** Hypnosis is a clinician's own work: Thaw keeps a locked place for it and the conditions, and no script. */
final class SlotRules {

    private SlotRules() {}

    static void read(Review review) {
        Practice practice = review.practice();
        boolean hypnosis = practice.route() == Route.HYPNOSIS;
        review.unless(hypnosis == practice.locked(), Rule.SLOT, "slot",
                hypnosis ? "Hypnosis is a locked slot: it lists conditions for a clinician's own recording."
                        : "A locked slot is for hypnosis alone.");
        review.unless(!hypnosis || practice.level() >= 4, Rule.SLOT, "level", "Hypnosis has levels 4 and 5.");
        review.unless(!practice.locked() || practice.steps().isEmpty(), Rule.SLOT, "steps",
                "A locked slot has no script of ours.");
    }
}
