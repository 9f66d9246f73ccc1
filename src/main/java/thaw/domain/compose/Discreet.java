package thaw.domain.compose;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A description without whoever it speaks of. What stays is a list of plain words and the numbers from 0 to 10; everything
 * else becomes {@link #LEFT_OUT}: names, whether Thaw knows them or not, addresses, dates, ages, numbers, foreign and
 * misspelt words. It is the other way round than looking for names, which finds those that were thought of. A name that is
 * also a plain word and stands in small letters can get through, so a person reads the text before it leaves.
 */
public final class Discreet {

    /** What stands where something was left out. */
    public static final String LEFT_OUT = "…";

    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:@|://|www\\.|\\.(?:com|org|net|de|uk|eu|info)\\b)\\S*");
    private static final Pattern PIECE = Pattern.compile(
            "(?<word>[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*)|(?<number>[\\p{N}]+(?:[.,:/-][\\p{N}]+)*[\\p{L}]*)|.",
            Pattern.DOTALL);
    private static final Pattern SMALL_NUMBER = Pattern.compile("[0-9]|10");
    private static final Pattern MYSELF = Pattern.compile("I|I'(m|ve|d|ll)|i|i'(m|ve|d|ll)");
    private static final Pattern RUN = Pattern.compile(LEFT_OUT + "(?:[\\s.,'’\"()-]*" + LEFT_OUT + ")+");
    private static final String STARTS = ".!?\n:\"“(";

    private final Set<String> plain;

    /** With these words, in lower case; none of them is a name. */
    public Discreet(Set<String> plain) {
        this.plain = Set.copyOf(plain);
    }

    /**
     * The description as it may leave.
     *
     * @param names of the people in question; their parts are left out even where they are plain words
     */
    public String of(String words, Set<String> names) {
        Set<String> never = names.stream()
                .flatMap(name -> Pattern.compile("[^\\p{L}\\p{M}]+").splitAsStream(name.toLowerCase(Locale.ROOT)))
                .filter(part -> part.length() > 1)
                .collect(Collectors.toSet());
        String open = ADDRESS.matcher(words.strip()).replaceAll(LEFT_OUT);
        StringBuilder left = new StringBuilder();
        PIECE.matcher(open).results().forEach(piece -> left.append(keep(open, piece, never) ? piece.group() : LEFT_OUT));
        return RUN.matcher(left).replaceAll(LEFT_OUT);
    }

    /** How many words of such a text are left. */
    public static long words(String discreet) {
        return PIECE.matcher(discreet).results().filter(piece -> piece.group("word") != null).count();
    }

    private boolean keep(String text, MatchResult piece, Set<String> never) {
        if (piece.group("number") != null) {
            return SMALL_NUMBER.matcher(piece.group()).matches();
        }
        String word = piece.group("word");
        if (word == null) {
            return true;
        }
        String straight = word.replace('’', '\'');
        String lower = straight.toLowerCase(Locale.ROOT);
        return MYSELF.matcher(straight).matches()
                || (plain.contains(possessor(lower)) && !never.contains(possessor(lower)) && isWritten(text, piece, straight));
    }

    private static String possessor(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    /** A capital inside a sentence is a name's; a word all in capitals is a loud word. */
    private static boolean isWritten(String text, MatchResult piece, String word) {
        return !Character.isUpperCase(word.codePointAt(0))
                || (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)))
                || startsSentence(text, piece.start());
    }

    private static boolean startsSentence(String text, int at) {
        String before = text.substring(0, at).stripTrailing();
        boolean newLine = text.substring(before.length(), at).indexOf('\n') >= 0;
        return before.isEmpty() || newLine || STARTS.indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
