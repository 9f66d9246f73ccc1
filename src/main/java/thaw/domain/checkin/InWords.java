package thaw.domain.checkin;

import java.util.List;

/**
 * What somebody answered in words.
 *
 * @param said    the words, at most {@link #MOST}, each once; empty where another answer fits better
 * @param instead that other answer: "nothing", "something, far away", "I can't tell" or skipped; missing beside words
 */
public record InWords(List<Word> said, Answer instead) {

    /** The most words that are kept of one answer. */
    public static final int MOST = 20;

    /**
     * One word.
     *
     * @param text an id of {@link Wording#vocabulary()}, or the client's own word
     * @param own  whether it is the client's own
     */
    public record Word(String text, boolean own) {

        public Word {
            if (text.isBlank() || text.length() > CheckIn.WORD_LIMIT) {
                throw new IllegalArgumentException("A word has 1 to " + CheckIn.WORD_LIMIT + " characters");
            }
        }
    }

    public InWords {
        said = said.stream().distinct().toList();
        if (said.size() > MOST) {
            throw new IllegalArgumentException("At most " + MOST + " words are kept");
        }
        if (instead instanceof Answer.Rated || (!said.isEmpty() && !(instead instanceof Answer.Missing))) {
            throw new IllegalArgumentException("Words, or another answer in their place");
        }
    }

    /** Words, and nothing else. */
    public static InWords of(List<Word> said) {
        return new InWords(said, new Answer.Missing());
    }

    /** Another answer in place of words. */
    public static InWords instead(Answer answer) {
        return new InWords(List.of(), answer);
    }
}
