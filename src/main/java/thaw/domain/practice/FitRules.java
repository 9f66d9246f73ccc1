package thaw.domain.practice;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** For whom the steps are: what their words make unfit is said, and level 1 stays outside. */
final class FitRules {

    private record Unfit(Pattern words, Set<NotFor> people, String what) {
        Unfit(String words, Set<NotFor> people, String what) {
            this(Pattern.compile(words), people, what);
        }
    }

    private static final Set<NotFor> STRAIN =
            Set.of(NotFor.SEIZURE, NotFor.PREGNANCY, NotFor.CARDIAC, NotFor.RESPIRATORY);

    private static final List<Unfit> UNFIT = List.of(
            new Unfit("\\bbreath(s|e|es|ing)?\\b|\\bexhal|\\binhal", STRAIN, "the breath"),
            new Unfit("\\bcold\\b|\\bicy?\\b", STRAIN, "cold"),
            new Unfit("\\bpush|\\bstamp|\\bjump|\\bon the spot\\b", STRAIN, "strong movement"),
            new Unfit("\\bbelly\\b|\\bstomach\\b|\\bhung(er|ry)\\b|\\bmirror\\b|\\bweigh(t|s)?\\b|\\bappetite\\b",
                    Set.of(NotFor.EATING_DISORDER), "hunger, belly or appearance"),
            new Unfit("\\bpelvi|\\bthroat\\b|\\bhips?\\b|\\bgroin\\b|\\bwhole body\\b",
                    Set.of(NotFor.BODY_TRAUMA), "pelvis, throat or the whole body"));

    private static final Pattern INSIDE =
            Pattern.compile("\\b(chest|belly|stomach|heart(beat)?|throat|breath(e|ing)?|inside (you|your|of you))\\b");

    private FitRules() {}

    static void read(Review review) {
        Practice practice = review.practice();
        review.unless(practice.route().staysOutside() || practice.notFor().contains(NotFor.DISSOCIATIVE_DISORDER),
                Rule.NOT_FOR, "not-for", "Beyond grounding and senses a practice lists dissociative-disorder.");
        for (Passage passage : Passage.steps(practice)) {
            String text = passage.lowerCase();
            UNFIT.stream().filter(unfit -> unfit.words().matcher(text).find())
                    .filter(unfit -> !practice.notFor().containsAll(unfit.people()))
                    .forEach(unfit -> review.found(Rule.NOT_FOR, passage, passage.quoted() + " is about "
                            + unfit.what() + "; not-for lists " + names(unfit.people()) + "."));
            if (practice.level() == 1 && INSIDE.matcher(text).find()) {
                review.found(Rule.OUTSIDE, passage, passage.quoted() + " goes inside; level 1 stays outside.");
            }
        }
    }

    private static String names(Set<NotFor> people) {
        return String.join(", ", people.stream().map(NotFor::id).sorted().toList());
    }
}
