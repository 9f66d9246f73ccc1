package thaw.domain.practice;

import java.util.regex.Pattern;

/** The words of a practice: those never used, orders and claims never made, and the length of its sentences. */
final class WordRules {

    /** "About 12 words". */
    private static final double MOST_ON_AVERAGE = 12.5;

    private static final int MOST_IN_ONE = 20;

    private static final Pattern NEVER_USED =
            Pattern.compile("\\b(fail(ed|ing|ure|s)?|missed|only|resistant|just)\\b");

    private WordRules() {}

    /** Rules of every sentence. */
    static void read(Review review) {
        for (Passage passage : Passage.all(review.practice())) {
            String text = passage.lowerCase();
            if (NEVER_USED.matcher(text).find()) {
                review.found(Rule.WORDS, passage, passage.quoted()
                        + " has a word that is never used: failed, missed, only, resistant, just.");
            }
            NeverSaid.in(text).forEach(never ->
                    review.found(Rule.NEVER, passage, passage.quoted() + " " + never.sentence()));
            if (passage.words() > MOST_IN_ONE) {
                review.found(Rule.SENTENCE, passage,
                        passage.quoted() + " has " + passage.words() + " words; the most is " + MOST_IN_ONE + ".");
            }
        }
    }

    /** The average of the sentences that are told. */
    static void readSteps(Review review) {
        double average = Passage.told(review.practice()).stream().mapToInt(Passage::words).average().orElse(0);
        review.unless(average <= MOST_ON_AVERAGE, Rule.SENTENCE, "steps", "The sentences have "
                + Math.round(average * 10) / 10.0 + " words on average; about 12 is the most.");
    }
}
