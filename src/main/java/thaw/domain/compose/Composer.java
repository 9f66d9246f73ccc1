package thaw.domain.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeCheck;
import thaw.domain.practice.Route;
import thaw.domain.practice.Rule;

/**
 * Makes a draft of a session from a client's words. The same words in the same frame give the same draft; whatever the
 * words, the draft passes {@link PracticeCheck} and names nothing that they do not want.
 */
public final class Composer {

    /** Themes in one draft: more would be a tour. */
    private static final int MOST_THEMES = 3;

    private final Lexicon lexicon;
    private final Phrases phrases;

    /** A composer with these texts. */
    public Composer(Lexicon lexicon, Phrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /**
     * A draft from the words. Where they speak of dying or of self-harm it is grounding at the lowest level, and plays on none
     * of them: it is there for the time after the talk.
     *
     * @param name the last part of the practice's id: lower-case letters, digits and dashes
     * @throws IllegalStateException when the texts themselves break a rule, so that no draft can be made
     */
    public Draft compose(String words, Frame open, String name) {
        Reader.Understood understood = Reader.read(lexicon, words);
        boolean danger = understood.cautions().contains(Caution.DANGER);
        Frame frame = danger ? Frame.grounding().with(open.conditions()) : open;
        List<Theme> usable = danger ? List.of() : understood.wanted().keySet().stream()
                .filter(theme -> theme.from() <= frame.level() && theme.suits(frame.conditions()))
                .limit(MOST_THEMES)
                .toList();
        Route route = route(usable, frame, understood.cautions());
        Words allowed = new Words(lexicon, understood.unwanted().keySet(), understood.stems().keySet(), words);
        Assembly assembly = new Assembly(phrases, allowed, frame.level(), usable);
        Practice practice = assembly.practice(route, name, understood.cautions().contains(Caution.FAR_AWAY));
        List<Finding> findings = PracticeCheck.check(practice);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("A draft broke a rule: " + findings.getFirst());
        }
        return new Draft(practice, because(understood, assembly, frame), understood.cautions());
    }

    /** Whether the words speak of wanting to die or of harming oneself. A list of words: it hears less than a person does. */
    public boolean speakOfDanger(String words) {
        return cautions(words).contains(Caution.DANGER);
    }

    /** What a therapist should know about the words, whoever drafts from them. */
    public Set<Caution> cautions(String words) {
        return Reader.read(lexicon, words).cautions();
    }

    /**
     * What stands in the way of signing a draft, however it came about: the rules of every practice, the client's level
     * and routes, and what their words do not want. Empty when it can be signed.
     */
    public List<Finding> check(Practice practice, String words, Frame frame) {
        List<Finding> findings = new ArrayList<>(PracticeCheck.check(practice));
        if (practice.level() > frame.level()) {
            findings.add(new Finding(Rule.FRAME, "level", 0, "The client is at level " + frame.level() + "."));
        }
        if (!frame.routes().contains(practice.route())) {
            findings.add(new Finding(Rule.FRAME, "route", 0, "This route is closed for the client now."));
        }
        practice.notFor().stream().filter(frame.conditions()::contains).forEach(not -> findings.add(new Finding(
                Rule.FRAME, "not-for", 0, "The client has a condition that this is not for: " + not.id() + ".")));
        for (int i = 0; i < practice.steps().size(); i++) {
            unwanted(findings, words, "steps[" + i + "].text", practice.steps().get(i).text());
            unwanted(findings, words, "steps[" + i + "].choices", String.join("\n", practice.steps().get(i).choices()));
        }
        unwanted(findings, words, "title", practice.title());
        unwanted(findings, words, "anchors", String.join("\n", practice.anchors()));
        return findings;
    }

    private void unwanted(List<Finding> findings, String words, String where, String text) {
        mentionsUnwanted(words, text).forEach(thing -> findings.add(new Finding(
                Rule.UNWANTED, where, 0, "This names what the client does not want: " + thing + ".")));
    }

    /** The names of the unwanted things that a text mentions after all: what an edited draft is read against. */
    public Set<String> mentionsUnwanted(String words, String text) {
        Reader.Understood understood = Reader.read(lexicon, words);
        Set<String> mentioned = new LinkedHashSet<>();
        understood.unwanted().forEach((theme, left) -> {
            if (lexicon.names(text, Set.of(theme), Set.of())) {
                mentioned.add(left.words());
            }
        });
        understood.stems().forEach((stem, written) -> {
            if (lexicon.names(text, Set.of(), Set.of(stem))) {
                mentioned.add(written);
            }
        });
        return mentioned;
    }

    /** The open route that suits the themes best; who speaks of being far away stays near the room. */
    private static Route route(List<Theme> themes, Frame frame, Set<Caution> cautions) {
        Map<Route, Integer> votes = new EnumMap<>(Route.class);
        for (int i = 0; i < themes.size(); i++) {
            List<Route> suits = themes.get(i).routes();
            for (int j = 0; j < suits.size(); j++) {
                votes.merge(suits.get(j), (MOST_THEMES - i) * 4 - j * 3, Integer::sum);
            }
        }
        boolean near = cautions.contains(Caution.FAR_AWAY) || themes.isEmpty();
        List<Route> open = frame.routes().stream().sorted()
                .filter(route -> !near || route.staysOutside())
                .toList();
        return open.stream()
                .max(Comparator.<Route>comparingInt(route -> votes.getOrDefault(route, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(frame.routes().stream().sorted().findFirst().orElse(Route.GROUNDING));
    }

    private static List<Because> because(Reader.Understood understood, Assembly assembly, Frame frame) {
        List<Because> because = new ArrayList<>();
        Map<Theme, List<Integer>> steps = new LinkedHashMap<>(assembly.used());
        understood.wanted().forEach((theme, words) -> {
            List<Integer> used = steps.getOrDefault(theme, List.of());
            if (!used.isEmpty()) {
                because.add(new Because(words, theme.name(), used, Because.Use.USED));
            }
            if (assembly.anchorsOf().contains(theme)) {
                because.add(new Because(words, theme.name(), List.of(), Because.Use.ANCHOR));
            } else if (used.isEmpty()) {
                because.add(new Because(words, theme.name(), List.of(), understood.cautions().contains(Caution.DANGER)
                        ? Because.Use.TOO_NEAR
                        : unused(theme, frame)));
            }
        });
        because.addAll(leftOut(understood));
        return because;
    }

    private static Because.Use unused(Theme theme, Frame frame) {
        if (!theme.suits(frame.conditions())) {
            return Because.Use.NOT_FOR;
        }
        return theme.from() > frame.level() ? Because.Use.ABOVE_LEVEL : Because.Use.NO_ROOM;
    }

    /** Which words a practice answers, whoever wrote it: its steps and anchors are read for what the words name. */
    public List<Because> answered(String words, Practice practice) {
        Reader.Understood understood = Reader.read(lexicon, words);
        List<Because> because = new ArrayList<>();
        understood.wanted().forEach((theme, named) -> {
            List<Integer> steps = IntStream.range(0, practice.steps().size())
                    .filter(i -> lexicon.names(practice.steps().get(i).text(), Set.of(theme), Set.of()))
                    .boxed().toList();
            boolean anchor = lexicon.names(String.join("\n", practice.anchors()), Set.of(theme), Set.of());
            because.add(new Because(named, theme.name(), steps, !steps.isEmpty()
                    ? Because.Use.USED
                    : anchor ? Because.Use.ANCHOR : Because.Use.NO_ROOM));
        });
        because.addAll(leftOut(understood));
        return because;
    }

    private static List<Because> leftOut(Reader.Understood understood) {
        List<Because> because = new ArrayList<>();
        understood.unwanted().forEach((theme, left) ->
                because.add(new Because(left.words(), theme.name(), List.of(), left.why())));
        understood.stems().values().forEach(written ->
                because.add(new Because(written, "", List.of(), Because.Use.NOT_WANTED)));
        return because;
    }
}
