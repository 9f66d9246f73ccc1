package thaw.domain.compose;

import static thaw.domain.compose.Phrases.Kind.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thaw.domain.practice.Eyes;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Route;
import thaw.domain.practice.Step;

/** One draft being put together. */
final class Assembly {

    private static final int CHECK_SECONDS = 10;
    private static final int EXPLORE = 5;
    private static final int TOPICS_FROM = 3;
    private static final int MOST_ANCHORS = 4;

    private final Phrases phrases;
    private final Words words;
    private final int level;
    private final Shape shape;
    private final List<Theme> themes;
    private final Map<Theme, List<Integer>> used = new LinkedHashMap<>();
    private final Set<Theme> anchorsOf = new LinkedHashSet<>();

    private record Move(Theme.Part part, List<Theme> of) {}

    Assembly(Phrases phrases, Words words, int level, List<Theme> themes) {
        this.phrases = phrases;
        this.words = words;
        this.level = level;
        this.shape = Shape.of(level);
        this.themes = themes;
    }

    /** The steps that came of each theme. */
    Map<Theme, List<Integer>> used() {
        return used;
    }

    Set<Theme> anchorsOf() {
        return anchorsOf;
    }

    Practice practice(Route route, String name, boolean far) {
        List<Step> steps = steps();
        int seconds = steps.stream().mapToInt(Step::seconds).sum();
        return new Practice(
                new PracticeId(route.id() + "-" + level + "-" + name),
                1,
                route,
                level,
                title(),
                (seconds + 59) / 60,
                words.some(phrases.all(POSTURE), phrases.all(POSTURE_PLAIN), 3),
                far ? Eyes.OPEN : shape.eyes(),
                anchors(),
                shape.touch(),
                shape.rest(),
                words.some(phrases.all(NOTES), phrases.all(NOTES_PLAIN), 2),
                notFor(route, themes),
                level >= TOPICS_FROM ? topics() : List.of(),
                shape.shorter(),
                level == EXPLORE ? phrases.all(OWN_PROMPT).getFirst() : "",
                steps,
                phrases.all(ALTERNATIVES),
                List.of());
    }

    private static List<NotFor> notFor(Route route, List<Theme> themes) {
        EnumSet<NotFor> people = EnumSet.noneOf(NotFor.class);
        people.addAll(notFor(route));
        themes.forEach(theme -> people.addAll(theme.notFor()));
        return List.copyOf(people);
    }

    /** Whom a route is not for by itself; a dissociative disorder closes whole routes before anything is drafted. */
    static Set<NotFor> notFor(Route route) {
        EnumSet<NotFor> people = EnumSet.noneOf(NotFor.class);
        if (!route.staysOutside()) {
            people.add(NotFor.DISSOCIATIVE_DISORDER);
        }
        if (route == Route.PHYSICAL) {
            people.add(NotFor.INJURY);
        }
        return people;
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(step(Step.Kind.ORIENT, shape.orient(), orient(), List.of()));
        List<String> rests = words.among(phrases.all(REST), phrases.all(REST_PLAIN));
        List<String> fitting = words.among(phrases.all(CHECK), List.of());
        List<String> checks = fitting.size() < shape.cycles() ? phrases.all(CHECK) : fitting;
        List<Move> moves = moves();
        int checked = 0;
        for (int i = 0; i < shape.cycles(); i++) {
            Move move = moves.get(i);
            int at = steps.size();
            move.of().forEach(theme -> used.computeIfAbsent(theme, none -> new ArrayList<>()).add(at));
            steps.add(step(Step.Kind.TOUCH, shape.touch(), move.part().text(), choices(move.part())));
            steps.add(step(Step.Kind.REST, shape.rest(), rests.get(i), List.of()));
            if (shape.checkAfter(i)) {
                steps.add(step(Step.Kind.MID_CHECK, CHECK_SECONDS, checks.get(checked++ % checks.size()), List.of()));
            }
        }
        steps.add(step(Step.Kind.CLOSE, shape.close(), close(), List.of()));
        return steps;
    }

    private static Step step(Step.Kind kind, int seconds, String text, List<String> choices) {
        String lines = Stream.of(text.split(" / ", -1)).map(String::strip).collect(Collectors.joining("\n"));
        return new Step(kind, seconds, lines, lines, choices);
    }

    private List<String> choices(Theme.Part part) {
        List<String> choices = new ArrayList<>(part.choices());
        if (level >= 2) {
            choices.add("skip this one");
        }
        return choices;
    }

    private String orient() {
        List<String> lines = new ArrayList<>(words.some(phrases.all(ORIENT), phrases.all(ORIENT_PLAIN), level == 1 ? 2 : 4));
        themes.stream().limit(2).map(Theme::says).filter(words::may).forEach(lines::add);
        if (themes.isEmpty()) {
            lines.addAll(phrases.all(UNKNOWN));
        }
        lines.addAll(words.some(phrases.all(ORIENT_CHOOSE), List.of(), 1));
        return String.join(" / ", lines);
    }

    private String close() {
        List<String> lines = new ArrayList<>(words.some(phrases.all(CLOSE), List.of(), 5));
        phrases.all(CLOSE_PLAIN).stream().limit(lines.size() < 3 ? 5 : 3).forEach(lines::add);
        return String.join(" / ", lines);
    }

    /** The parts of the themes in turn, the mildest first; what they do not fill is filled by what is in the room. */
    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        List<List<Move>> byTheme = themes.stream().map(this::of).toList();
        for (int turn = 0; turn < shape.cycles(); turn++) {
            for (List<Move> one : byTheme) {
                if (turn < one.size() && moves.size() < shape.cycles()) {
                    moves.add(one.get(turn));
                }
            }
        }
        Stream.of(words.parts(upToLevel(phrases.touches())), upToLevel(phrases.plain()).stream().filter(words::may).toList(),
                        upToLevel(phrases.plain()))
                .flatMap(List::stream)
                .filter(part -> moves.stream().noneMatch(move -> move.part().text().equals(part.text())))
                .distinct()
                .limit(Math.max(0, shape.cycles() - moves.size()))
                .toList()
                .forEach(part -> moves.add(new Move(part, List.of())));
        moves.sort((a, b) -> a.part().level() - b.part().level());
        return moves;
    }

    private List<Theme.Part> upToLevel(List<Theme.Part> parts) {
        return parts.stream().filter(part -> part.level() <= level).toList();
    }

    /** What the level can do with a theme: at the higher levels less looking and more of what is near. */
    private List<Move> of(Theme theme) {
        List<Theme.Part> parts = new ArrayList<>(upToLevel(theme.parts()).stream().filter(words::may).toList());
        Theme.Part own = new Theme.Part(EXPLORE, phrases.own().text().replace("{it}", theme.it()), phrases.own().choices());
        if (level == EXPLORE && theme.equals(themes.getFirst()) && words.may(own)) {
            parts.add(own);
        }
        if (level >= TOPICS_FROM && parts.size() > 2) {
            parts.add(parts.remove(1));
        }
        if (level >= TOPICS_FROM && themes.size() > 1) {
            parts.sort((a, b) -> b.level() - a.level());
        }
        return parts.stream().map(part -> new Move(part, List.of(theme))).toList();
    }

    private String title() {
        List<String> its = themes.stream().filter(theme -> words.may(theme.it())).limit(2).map(Theme::it).toList();
        if (its.isEmpty()) {
            return phrases.all(TITLE_PLAIN).getFirst();
        }
        String title = String.join(" and ", its);
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        themes.stream().filter(theme -> !theme.anchor().isEmpty() && words.may(theme.anchor())).forEach(theme -> {
            anchors.add(theme.anchor());
            anchorsOf.add(theme);
        });
        words.among(phrases.all(ANCHORS), phrases.all(ANCHORS_PLAIN)).stream()
                .filter(anchor -> !anchors.contains(anchor))
                .limit(Math.max(0, MOST_ANCHORS - anchors.size()))
                .forEach(anchors::add);
        return anchors;
    }

    private List<String> topics() {
        List<String> topics = new ArrayList<>(themes.stream().map(Theme::it).filter(words::may).toList());
        topics.addAll(phrases.all(TOPICS_PLAIN));
        return topics;
    }
}
