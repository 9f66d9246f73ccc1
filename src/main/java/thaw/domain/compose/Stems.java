package thaw.domain.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words and their stems, in a plain way that keeps forms of one English word together: waves, waving, waved. */
final class Stems {

    /** A word, a picture (snow, a dog) that stands for one, or marks. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}]+)?|\\p{So}\\x{FE0F}?|[.!?;:,\\n()-]+");
    private static final Pattern HISSING = Pattern.compile(".*(?:sh|ch|x|ss|z)es");
    private static final int SHORT = 3;

    /** Words that look like a form of another one and are none: who stares sees no stars, and care is no car. */
    private static final Set<String> OTHER_WORDS = Set.of(
            "care", "cares", "cared", "caring", "even", "evened", "bare", "bared", "barely", "pin", "pins", "pinned", "pinning",
            "plan", "plans", "planned", "planning", "win", "wins", "winning", "stare", "stares", "stared", "staring", "fired",
            "firing", "tape", "tapes", "taped", "spin", "spins", "spinning", "rid", "pure", "purely", "huge", "hugely", "saw",
            "sort", "sorts", "sorted", "shop", "shops", "shopped", "swallowed", "swallowing", "swallows", "sole", "solely", "sham",
            "rag", "rags", "ragged", "pal", "pals", "mat", "mats", "mugged", "mugging", "single", "singly", "lone", "mar", "marred",
            "rib", "cod", "crowed", "cowed", "ducked", "ducking", "fads", "fad", "wade", "wading", "spine", "filed", "holing");

    private Stems() {}

    /**
     * A word or a mark in a text.
     *
     * @param stem the mark itself where it is one
     */
    record Token(String written, String stem, int from, int until) {

        boolean mark() {
            return written.codePoints().noneMatch(at -> Character.isLetterOrDigit(at) || Character.getType(at) == Character.OTHER_SYMBOL);
        }
    }

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        WORD.matcher(plain(text)).results().forEach(found -> tokens.add(token(found)));
        return tokens;
    }

    /** In lower case and with straight apostrophes, letter by letter, so that every letter keeps its place. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(letter -> plain.append(
                letter == '\u2019' || letter == '\u2018' ? '\'' : (char) Character.toLowerCase(letter)));
        return plain.toString();
    }

    private static Token token(MatchResult found) {
        return new Token(found.group(), stem(found.group().replace("\uFE0F", "")), found.start(), found.end());
    }

    /** The stem of a word in lower case. */
    static String stem(String word) {
        if (OTHER_WORDS.contains(word)) {
            return word + "~";
        }
        String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        if (stem.length() <= SHORT || stem.contains("'")) {
            return stem;
        }
        stem = withoutPlural(stem);
        stem = withoutEnding(stem, "ing");
        stem = withoutEnding(stem, "ed");
        if (stem.endsWith("ly") && stem.length() > 5) {
            stem = stem.substring(0, stem.length() - 2);
        }
        if (stem.endsWith("y") && stem.length() > SHORT) {
            stem = stem.substring(0, stem.length() - 1) + "i";
        }
        return stem.endsWith("e") && stem.length() > SHORT ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String withoutPlural(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (HISSING.matcher(word).matches()) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    private static String withoutEnding(String word, String ending) {
        String rest = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
        if (rest.equals(word) || rest.length() < SHORT || rest.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0)) {
            return word;
        }
        int last = rest.length() - 1;
        boolean doubled = rest.charAt(last) == rest.charAt(last - 1) && "lsz".indexOf(rest.charAt(last)) < 0;
        return doubled ? rest.substring(0, last) : rest;
    }
}
