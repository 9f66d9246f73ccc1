package thaw.domain.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import thaw.domain.practice.Route;

/** Reads a description: which themes it names, how strongly, and which of them are not wanted. */
final class Reader {

    private static final Pattern DANGER = Pattern.compile(
            "(?:kill|hang|shoot|drown|burn|hurt|cut|starv)(?:ing)? myself|\\bkms\\b|unalive|suicid|self.?harm|overdos|noose"
                    + "|(?<!n't )(?<!not )(?<!never )(?:want|wanna|wish|ready|rather) (?:to )?(?:die|be dead|be gone)\\b"
                    + "|(?:wish|wished) (?:that )?i (?:was|were|had) (?:dead|gone|not here|not alive|never (?:been )?born)"
                    + "|end(?:ing)? (?:it all|my (?:own )?life)|(?:want|wanna|going|gonna|ready|time|try|tried) (?:to )?end"
                    + " (?:it|things|everything)\\b|not (?:be|to be) alive|better off (?:dead|without me)"
                    + "|(?:n't|not) (?:want to |wanna )(?:live|exist|go on|be alive|be here any|wake up)|n't want to be here$"
                    + "|never wak(?:e|ing) up|not wak(?:e|ing) up|(?:no reason|no point|nothing left) (?:to live|(?:in )?(?:living|going on))"
                    + "|not worth living|(?:tired|sick|done) (?:of|with) (?:living|life|being alive|existing)"
                    + "|(?:can't|cannot) go on\\b|\\bcut(?:ting)? .{0,20}(?:to feel|my (?:arm|leg|wrist|skin|thigh))|slit my"
                    + "|(?:been|started|start|keep|am|i'm) cutting\\b(?! (?:down|back|out|off|the|up|vegetables|grass|hair|wood|paper|cloth))"
                    + "|jump(?:ing)? (?:off|in front)|step(?:ping)? (?:off the|in front)|goodbye letter"
                    + "|on the (?:platform|bridge|roof|ledge|tracks?)[^.!?]*\\b(?:wonder|think|imagine|picture|what if)\\b"
                    + "|umbringen|nicht mehr leben|will sterben|quiero morir|matarme|no quiero vivir|veux mourir|me tuer");
    /** Words inside these name nothing that a practice could turn to: a date, somebody who says something, a turn of phrase. */
    private static final Pattern NAMES_NOTHING = Pattern.compile(
            "\\b(?:since|last|this|next|until|till|by|every) (?:early |late )?(?:spring|summer|autumn|winter)\\b"
                    + "|\\b(?:wife|husband|partner|mother|mum|mom|father|dad|sister|brother|daughter|son|boss|people|everyone|everybody"
                    + "|friends?|family|colleagues?|nobody) (?:says?|said|thinks?|thought|tells?|told|expects?|asks?|asked"
                    + "|keeps? (?:saying|telling|asking)|wants? me to)\\b"
                    + "|\\bnothing(?= (?:with|about|to do with|that has|involving)\\b)"
                    + "|\\b(?:in my view|the way i see it|face it|take steps?|get a handle on)\\b");
    /** Where somebody was held or hurt: what stands beside it is left out. */
    private static final Pattern HELD = Pattern.compile(
            "\\b(?:held|hold|holds|grab\\w*|pinn\\w*|push\\w*|lock\\w*|chok\\w*|slapp\\w*|kick\\w*|punch\\w*|tied|pull\\w*) "
                    + "(?:me down|me under|me in\\b|my (?:wrists?|arms?|legs?|throat|neck|hair|mouth|head))");
    private static final Pattern HARM = Pattern.compile(
            "abus|\\brap(?:e|ed|ist)\\b|assault|molest|attack|\\b(?:hit|beat|beaten|hurt|stabbed|shot|choked|touched) (?:me|by)\\b"
                    + "|violen|accident|crash|\\bwar\\b|bomb|explo(?:sion|ded)|tortur|traum|flashback|murder|killed|burned down"
                    + "|\\bmugg(?:ed|ing)\\b|\\b(?:came|come|comes) (?:up the stairs|in(?:to)? my (?:room|bed)|to my (?:room|bed))"
                    + "|earthquake|bull(?:y|ied)|at gunpoint|operation went|emergency room");
    private static final Pattern LOSS = Pattern.compile(
            "\\bdied\\b|\\bdeath\\b|\\bfuneral|\\blost (?:my|our|him|her|them)\\b|passed away|buried|miscarr|\\bwidow|bereav|grie[fv]"
                    + "|\\bis dead\\b|divorc|since (?:my|our|he|she|they)\\b[^.!?]* (?:left|is gone|are gone)|\\blate (?:wife|husband|partner|mother|father|son"
                    + "|daughter|brother|sister)\\b|put (?:him|her) down|stillb");
    private static final Pattern MEDICINE = Pattern.compile(
            "medicat|medicine|antidepress|\\bssri|\\bsnri|sertralin|prozac|fluoxet|zoloft|lexapro|citalopram|venlafax"
                    + "|quetiap|lithium|\\btablets?\\b|\\bpills?\\b|new dose|\\bmeds\\b");
    /** What an accident is told of with, often in the next sentence. */
    private static final String MOVED = "train";
    /** The hour at which it happened. */
    private static final String HOUR = "morning";
    private static final Set<String> UNSPECIFIC = Set.of("numb", "cant-tell", "tired", "morning", "lonely");

    /** Words after an aversion that name nothing one could leave out. */
    private static final Pattern NOT_A_THING = Pattern.compile(
            "a|an|the|my|your|his|her|our|their|its|any|it|that|this|these|those|being|be|to|when|how|what|about|with|of|in|on|at|for|me|i|you|they|he"
                    + "|she|we|and|or|if|so|very|too|really|all|everything|anything|something|nothing|myself|life|people|do|does"
                    + "|have|has|go|going|look|looking|see|think|thinking|talk|talking|feel|feeling|feelings|know|say|saying|ask"
                    + "|asked|told|make|making|get|getting|here|there|now|today|anymore|more|much|day|days|time|thing|things|word"
                    + "|words|part|parts|other|one|two|will|would|can|could|is|are|was|were|want|need|use|answer|number|way"
                    + "|place|come|coming|back|choose|stop|find|another|first|second|same|less|loud|big|place|please");
    private static final int FEW = 2;

    /**
     * What was read.
     *
     * @param wanted   themes to use, the strongest first, with the words that named them
     * @param unwanted themes to leave out, with the words and why
     * @param stems    of words outside the lexicon that are not wanted either
     */
    record Understood(
            Map<Theme, String> wanted, Map<Theme, Left> unwanted, Map<String, String> stems, Set<Caution> cautions) {}

    /** Words that are left out, and why. */
    record Left(String words, Because.Use why) {}

    private final Lexicon lexicon;
    private final String text;
    private final List<Stems.Token> tokens;
    private final List<Clauses.Clause> clauses;
    private final Map<Theme, Integer> points = new LinkedHashMap<>();
    private final Map<Theme, String> words = new LinkedHashMap<>();
    private final Map<Theme, Left> unwanted = new LinkedHashMap<>();
    private final Map<String, String> stems = new LinkedHashMap<>();

    private Reader(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
        this.tokens = Stems.tokens(NAMES_NOTHING.matcher(Stems.plain(text)).replaceAll(named -> " ".repeat(named.group().length())));
        this.clauses = Clauses.of(text);
    }

    static Understood read(Lexicon lexicon, String text) {
        return new Reader(lexicon, text).understood();
    }

    private Understood understood() {
        List<Lexicon.Match> matches = lexicon.find(tokens);
        List<Lexicon.Match> earlier = new ArrayList<>();
        for (Clauses.Clause clause : clauses) {
            List<Lexicon.Match> here = matches.stream().filter(match -> in(clause, match)).toList();
            if (clause.pointsBack() && !earlier.isEmpty()) {
                leaveOut(earlier.getLast(), Because.Use.NOT_WANTED);
            }
            here.forEach(match -> take(clause, match));
            if (!clause.pointsBack()) {
                wordsOutside(clause, here);
            }
            earlier.addAll(here);
        }
        unwanted.keySet().forEach(points::remove);
        Map<Theme, String> wanted = new LinkedHashMap<>();
        points.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Theme, Integer>>comparingInt(Map.Entry::getValue).reversed()
                        .thenComparing(entry -> entry.getKey().kind() == Theme.Kind.PERSON))
                .forEach(entry -> wanted.put(entry.getKey(), words.getOrDefault(entry.getKey(), "")));
        return new Understood(wanted, unwanted, stems, cautions(wanted.keySet()));
    }

    private boolean in(Clauses.Clause clause, Lexicon.Match match) {
        int at = tokens.get(match.from()).from();
        return at >= clause.from() && at < clause.until();
    }

    private void take(Clauses.Clause clause, Lexicon.Match match) {
        int at = tokens.get(match.from()).from();
        Theme theme = match.theme();
        if (clause.unwants(at)) {
            leaveOut(match, Because.Use.NOT_WANTED);
        } else if (isTooNear(theme, clause)) {
            leaveOut(match, Because.Use.TOO_NEAR);
        } else {
            int worth = match.until() - match.from() >= FEW ? 4 : 3;
            worth += theme.kind() == Theme.Kind.IMAGE && clause.simile(at) ? 2 : 0;
            worth += theme.kind() != Theme.Kind.STATE && clause.liked() ? 2 : 0;
            worth -= UNSPECIFIC.contains(theme.id()) ? 2 : 0;
            points.merge(theme, worth, (before, more) -> before + 1);
            words.putIfAbsent(theme, written(match));
        }
    }

    /** Nobody is led to what stands beside harm; images and states of the person's own may stay. */
    private boolean isTooNear(Theme theme, Clauses.Clause clause) {
        String sentence = sentence(clause.sentence());
        String near = sentence(clause.sentence() - 1) + sentence;
        boolean own = theme.kind() == Theme.Kind.IMAGE
                || (theme.kind() == Theme.Kind.STATE && !theme.id().equals(HOUR));
        boolean creature = theme.kind() == Theme.Kind.PERSON
                || (theme.kind() == Theme.Kind.THING && theme.routes().contains(Route.CONNECTION));
        return (!own && (HARM.matcher(sentence).find() || HELD.matcher(sentence).find()))
                || (theme.id().equals(MOVED) && HARM.matcher(near).find())
                || (creature && LOSS.matcher(sentence).find());
    }

    private void leaveOut(Lexicon.Match match, Because.Use why) {
        lexicon.withKin(match.theme()).forEach(theme -> unwanted.putIfAbsent(theme, new Left(written(match), why)));
    }

    private String sentence(int number) {
        return clauses.stream().filter(one -> one.sentence() == number).map(Clauses.Clause::text)
                .reduce("", (all, more) -> all + " " + more);
    }

    /** A thing that nobody thought of is left out as well: its word is not used. */
    private void wordsOutside(Clauses.Clause clause, List<Lexicon.Match> known) {
        if (!known.isEmpty()) {
            return;
        }
        tokens.stream()
                .filter(token -> !token.mark() && clause.unwants(token.from()))
                .filter(token -> token.stem().length() > FEW)
                .filter(token -> !NOT_A_THING.matcher(Stems.plain(token.written())).matches())
                .limit(FEW)
                .forEach(token -> stems.putIfAbsent(token.stem(), token.written()));
    }

    private String written(Lexicon.Match match) {
        return text.substring(tokens.get(match.from()).from(), tokens.get(match.until() - 1).until());
    }

    private Set<Caution> cautions(Set<Theme> wanted) {
        String lower = Stems.plain(text);
        Set<Caution> cautions = EnumSet.noneOf(Caution.class);
        Map<Caution, Pattern> patterns = Map.of(
                Caution.DANGER, DANGER, Caution.HARM, Pattern.compile(HARM + "|" + HELD), Caution.LOSS, LOSS, Caution.MEDICINE, MEDICINE);
        patterns.forEach((caution, pattern) -> {
            if (pattern.matcher(lower).find()) {
                cautions.add(caution);
            }
        });
        Set<Theme> named = new LinkedHashSet<>(wanted);
        named.addAll(unwanted.keySet());
        named.stream().map(Theme::caution).filter(caution -> caution != Caution.NONE).forEach(cautions::add);
        if (named.stream().anyMatch(Theme::far)) {
            cautions.add(Caution.FAR_AWAY);
        }
        if (wanted.isEmpty()) {
            cautions.add(Caution.NOTHING_FOUND);
        }
        return cautions;
    }
}
