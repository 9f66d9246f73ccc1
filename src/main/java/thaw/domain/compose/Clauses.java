package thaw.domain.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in its sentences and clauses, and what a clause says about liking. "I don't feel my hands" is numbness and
 * leaves the hands in; "not my hands" and "hands scare me" leave them out.
 */
final class Clauses {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+");
    private static final Pattern CUT = Pattern.compile(
            "[,;:()]|\\s-+\\s|\\b(?:but|though|although|however|while|whereas|because)\\b"
                    + "|\\band\\b(?=\\s+(?:i|i'm|it|they|my|the|nothing|everything|don't|do not|please|not|no)\\b)");

    /** Words that turn an aversion into none: "I'm not afraid of dogs", "I don't mind rain". */
    private static final Pattern NO_AVERSION = Pattern.compile(
            "\\b(?:not|n't|never|no longer|isn't|aren't|don't|doesn't|didn't|do not|does not)\\s+"
                    + "(?:really\\s+|at all\\s+)?(?:afraid of|scared of|frightened of|hate|dislike|mind|fear"
                    + "|scare me|scares me|bother me|bothers me|too much)");

    /** What follows these in the clause is not wanted. */
    private static final Pattern BEFORE = Pattern.compile(
            "\\b(?:(?:hat(?:e|es|ed|ing)|loath(?:e|ed)|despise|detest|dislike[sd]?|avoid(?:s|ed|ing)?|skip|fear)\\b(?! inside)"
                    + "|(?:can't|cannot|can not|couldn't) (?:stand|bear|take|handle|cope with|face|tolerate|go near|look at)\\b"
                    + "|(?:scared|afraid|frightened|terrified|sick|wary|tired) of\\b|(?:phobia|fear|horror) of\\b"
                    + "|phobic (?:of|about)\\b|allergic to\\b|triggered by\\b|uncomfortable with\\b"
                    + "|(?:don't|do not|dont|didn't|would not|wouldn't|never) (?:ever |really |please )?"
                    + "(?:like|want|use|mention|talk|speak|bring|touch|include|ask|make|go near|do|put|give|trust|say|tell me|show me|remind me|send me)\\b"
                    + "(?! to (?:be|live|die|feel|wake|care))"
                    + "|(?:stay|keep|keep me|stays) (?:away from|clear of|off)\\b|leave (?:out|away)\\b|leave (?=(?:my|the|any) (?:\\w+ ){1,3}(?:out|alone|be)\\b)"
                    + "|please (?:no|not|without)\\b|(?:rather|prefer) (?:not|no)\\b|not ready for\\b"
                    + "|nothing (?:with|about|to do with|that has|involving)\\b|anything (?:but|except|with)\\b"
                    + "|(?:panic|freak out|shudder|flinch) (?:at|when|from|with|near)\\b)");

    /** What precedes these in the clause is not wanted. */
    private static final Pattern AFTER = Pattern.compile(
            "\\b(?:(?:scare|frighten|terrif|panic|upset|disgust|trigger|overwhelm|stress|sicken|repuls|horrif|freak|creep)"
                    + "\\w* (?:me|us)\\b|mak(?:e|es|ing) me (?:\\w+ )?(?:panic|anxious|sick|worse|shak\\w+|dizzy|nervous|ill"
                    + "|uneasy|scared|afraid|sad|cringe|nauseous|uncomfortable|flinch|freeze up|want to (?:die|run|scream))"
                    + "|giv(?:e|es) me (?:the creeps|nightmares|panic|flashbacks|a headache|anxiety)"
                    + "|(?:is|are|feels?|gets?) (?:\\w+ )?(?:too much|unbearable|off limits|forbidden|frightening|scary"
                    + "|terrifying|dangerous|awful|horrible|out of bounds|a trigger|triggers?|difficult for me|hard for me"
                    + "|disgusting|wrong|not mine|the worst|my worst)|(?:is|are) (?:not|n't) (?:ok|okay|for me|safe|good for me|allowed|possible)"
                    + "|(?:isn't|aren't) (?:ok|okay|for me|safe|good for me|allowed)"
                    + "|(?:doesn't|don't|does not|do not) work for me|must (?:not|stay out)|should (?:not|stay out)"
                    + "|(?:is|are) out\\b|hurts? (?:me|too much|my (?:eyes|ears|head))|hurts?\\W*$)");

    /** "no" and "not" before a thing, unless it tells of something that is missing. */
    private static final Pattern NOT_THIS = Pattern.compile(
            "(?<!\\bam )(?<!\\bi'm )(?<!\\bis )(?<!\\bit's )(?<!\\bare )(?<!\\bwas )(?<!\\bdo )(?<!\\bdoes )(?<!\\bdid )"
                    + "(?<!\\bcould )(?<!\\bcan )(?<!\\bwill )(?<!\\bhave )(?<!\\bhas )(?<!\\bhad )(?<!\\bfeel )"
                    + "(?<!\\bfeels )(?<!\\bsee )(?<!\\bhear )(?<!\\bthere's )(?<!\\bwith )(?<!\\bgot )(?<!\\bby )(?<!\\bor )"
                    + "\\b(?:no|not)\\s+(?!even\\b|through\\b|longer\\b|more\\b|matter\\b|sure\\b|one\\b|idea\\b|much\\b|that\\b|really\\b"
                    + "|siento\\b|puedo\\b|tengo\\b|quiero\\b|se\\b|hay\\b|sad\\b|happy\\b|angry\\b|glad\\b|alive\\b|anything\\b|afraid\\b|lonely\\b"
                    + "|feelings?\\b|emotions?\\b|joy\\b|words?\\b|energy\\b|tears\\b|taste\\b|colou?rs?\\b|pain\\b)"
                    + "(?:(?:my|the|a|an|any|your|with|about|in|near|loud|another)\\s+){0,3}(?<thing>[\\w' -]+)");

    /** Pictures that a person was offered and that are not theirs: "it's not a fog". */
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:it's|it is|this is|that's) not (?:really |exactly )?(?:like |as if |behind |in |under )?(?:an? |the )?");
    /** Nothing is named after the aversion: it speaks of what stood before it. */
    private static final Pattern BARE = Pattern.compile("\\W*(?:it|them|that|this|those|these|him|her)?\\W*");
    /** An answer to what stood before it. */
    private static final Pattern REFUSED = Pattern.compile("\\W*(?:no|nope|never|no thanks|no thank you|please not|no way)\\W*");
    /** Somebody who knows has advised against what stood before. */
    private static final Pattern ADVISED = Pattern.compile(
            "\\b(?:doctor|gp|midwife|nurse|physio\\w*|psychiatrist|surgeon)\\b.*\\b(?:careful|not|no|stop|avoid|against)\\b");

    private static final Pattern GONE =
            Pattern.compile("\\b(?:life|days?|world|live|living|everything|feel|i am|i'm|it is|it's|(?<!would )(?<!'d )like an?|as an?)\\b.*\\bwithout\\b");
    private static final Pattern WITHOUT = Pattern.compile("\\bwithout\\b");
    private static final Pattern REACHES = Pattern.compile(
            "\\b(?:feel|felt|reach\\w*|nothing|notice|anything)\\b.*\\bexcept\\b|\\bexcept (?:when|if|for when)\\b");
    private static final Pattern EXCEPT = Pattern.compile("\\bexcept\\b");
    private static final Pattern LIKED = Pattern.compile(
            "\\b(?:lov(?:e|ed|es)|likes?|liked|enjoy\\w*|help(?:s|ed)|calm(?:s|ed)|sooth\\w*|comfort\\w*|reach(?:es|ed)|notice(?:d|s)?|gets? through|come(?:s)? through|still (?:smells?|works?|feels?|tastes?|get)"
                    + "|(?:is|are|feels?) (?:ok|okay|fine|alright|nice|good|safe|(?:about )?right|my thing)|don't mind|can bear|favou?rite"
                    + "|nicest|best (?:part|bit)|pleasure in|something (?:moves?|moved|stirs?|stirred)|quieter|calmer"
                    + "|more (?:quiet|calm|peaceful)|^\\W*\\w+ (?:does|do))\\b");
    /** It speaks well of what stood before it. */
    private static final Pattern LIKED_BACK = Pattern.compile("^\\W*(?:(?:and |now )?(?:it|that|that's|this|there|they))\\b");
    private static final Pattern SIMILE =
            Pattern.compile("\\b(?:like|as if|as though|as|kind of|sort of|behind|inside|in|under|through|(?:there's|there is|i'm|i am) an?)\\b");
    private static final Pattern POINTS_BACK = Pattern.compile("^\\W*(?:it|they|that|this|those|these|which|now it|both)\\b");
    private static final Pattern ACTS = Pattern.compile(
            "\\b(?:is|are|was|were|am|i|i'm|i've|my|feels?|helps?|likes?|love|okay|ok|fine|maybe|yes|can|it|when|more like|rather like)\\b");

    private Clauses() {}

    /**
     * A clause.
     *
     * @param from       where it begins in the text
     * @param sentence   the number of its sentence
     * @param unwantedFrom where the stretch of the text begins that it says is not wanted; empty where nothing is
     * @param pointsBack what is not wanted was named in the clause before
     * @param liked      it speaks well of what it names, or goes on with a list of such things
     */
    record Clause(int from, int until, int sentence, String text, int unwantedFrom, int unwantedUntil,
            boolean pointsBack, boolean liked) {

        /** Whether a list of unwanted things may go on after it. */
        boolean goesOnUnwanted() {
            return unwantedFrom < unwantedUntil && unwantedUntil == until;
        }

        Clause refused() {
            return new Clause(from, until, sentence, text, from, until, pointsBack, false);
        }

        Clause withLiked() {
            return new Clause(from, until, sentence, text, unwantedFrom, unwantedUntil, pointsBack, true);
        }

        boolean unwants(int at) {
            return at >= unwantedFrom && at < unwantedUntil;
        }

        boolean simile(int at) {
            return SIMILE.matcher(text.substring(0, Math.clamp(at - from, 0, text.length()))).find();
        }
    }

    static List<Clause> of(String written) {
        String text = Stems.plain(written);
        List<Clause> clauses = new ArrayList<>();
        Matcher sentences = SENTENCE.matcher(text);
        for (int number = 0; sentences.find(); number++) {
            int start = sentences.start();
            Matcher cuts = CUT.matcher(sentences.group());
            int from = 0;
            while (cuts.find()) {
                add(clauses, text, start + from, start + cuts.start(), number);
                from = cuts.group().matches("[a-z]+") ? cuts.start() : cuts.end();
                from = cuts.group().equals("and") || cuts.group().equals("but") ? cuts.end() : from;
            }
            add(clauses, text, start + from, sentences.end(), number);
        }
        return clauses;
    }

    private static void add(List<Clause> clauses, String text, int from, int until, int sentence) {
        String words = text.substring(from, until);
        if (words.isBlank()) {
            return;
        }
        Clause before = clauses.isEmpty() || clauses.getLast().sentence() != sentence ? null : clauses.getLast();
        if (before != null && (REFUSED.matcher(words).matches() || ADVISED.matcher(words).find())) {
            refuse(clauses, sentence);
            return;
        }
        int[] unwanted = unwanted(words);
        boolean nothingSaid = unwanted[0] == unwanted[1];
        Clause listed = ACTS.matcher(words).find() ? null : before;
        if (nothingSaid && listed != null && listed.goesOnUnwanted()) {
            unwanted = new int[] {0, words.length()};
        } else if (!nothingSaid && before != null && namesNothing(words, unwanted)) {
            clauses.set(clauses.size() - 1, before.refused());
        }
        boolean wanted = unwanted[0] == unwanted[1];
        boolean back = !wanted && POINTS_BACK.matcher(words).find();
        boolean likes = wanted && LIKED.matcher(words).find();
        if (likes && before != null && LIKED_BACK.matcher(words).find()) {
            clauses.set(clauses.size() - 1, before.withLiked());
        }
        boolean liked = likes || (wanted && listed != null && listed.liked());
        clauses.add(new Clause(from, until, sentence, words, from + unwanted[0], from + unwanted[1], back, liked));
    }

    /** "I'd rather not", "I can't go near it": the thing stands before. */
    private static boolean namesNothing(String words, int[] unwanted) {
        return unwanted[1] == words.length()
                && (unwanted[0] == words.length() - 1 || BARE.matcher(words.substring(unwanted[0])).matches());
    }

    /** "Fireworks, crowds: no." What the sentence named so far is not wanted, back to where it said something else. */
    private static void refuse(List<Clause> clauses, int sentence) {
        for (int i = clauses.size() - 1; i >= 0 && clauses.get(i).sentence() == sentence; i--) {
            boolean last = i == clauses.size() - 1;
            if (!last && ACTS.matcher(clauses.get(i).text()).find()) {
                return;
            }
            clauses.set(i, clauses.get(i).refused());
        }
    }

    /** From where to where in the clause nothing is wanted; an empty stretch where everything may be. */
    private static int[] unwanted(String clause) {
        String words = NO_AVERSION.matcher(clause).replaceAll(found -> " ".repeat(found.group().length()));
        Matcher before = BEFORE.matcher(words);
        if (before.find()) {
            return new int[] {Math.min(before.end(), words.length() - 1), words.length()};
        }
        Matcher denied = DENIED.matcher(words);
        if (denied.find() && denied.end() < words.length()) {
            return new int[] {denied.end(), words.length()};
        }
        Matcher after = AFTER.matcher(words);
        if (after.find()) {
            return new int[] {0, after.start()};
        }
        Matcher without = WITHOUT.matcher(words);
        if (without.find() && !GONE.matcher(words).find()) {
            return new int[] {without.end(), words.length()};
        }
        Matcher except = EXCEPT.matcher(words);
        if (except.find() && !REACHES.matcher(words).find()) {
            return new int[] {except.end(), words.length()};
        }
        Matcher not = NOT_THIS.matcher(words);
        return not.find() ? new int[] {not.start("thing"), words.length()} : new int[] {0, 0};
    }
}
