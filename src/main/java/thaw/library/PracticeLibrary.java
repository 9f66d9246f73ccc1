package thaw.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Route;
import thaw.domain.practice.Rule;
import thaw.library.LibraryRefused.Entry;
import thaw.library.PracticeReader.Reading;

/** All practices that can be used, each of them checked. Immutable; ordered by route, level and id. */
public final class PracticeLibrary {

    static final Comparator<Practice> ORDER = Comparator.comparing(Practice::route)
            .thenComparingInt(Practice::level).thenComparing(practice -> practice.id().value());

    private final List<Practice> all;
    private final Map<PracticeId, Practice> byId;

    private PracticeLibrary(Map<PracticeId, Practice> byId) {
        this.byId = Map.copyOf(byId);
        this.all = byId.values().stream().sorted(ORDER).toList();
    }

    /**
     * Reads the files, all or none.
     *
     * @throws LibraryRefused with every finding of every file when there is one
     */
    public static PracticeLibrary of(List<PracticeFile> files) {
        Map<PracticeId, Practice> byId = new HashMap<>();
        List<Entry> refused = new ArrayList<>();
        for (PracticeFile file : files) {
            switch (PracticeReader.read(file)) {
                case Reading.Refused(List<Finding> findings) ->
                        findings.forEach(finding -> refused.add(new Entry(file.name(), finding)));
                case Reading.Usable(Practice practice, int line) -> {
                    if (byId.putIfAbsent(practice.id(), practice) != null) {
                        refused.add(entry(file, Rule.DUPLICATE, line,
                                "Another practice has the id " + practice.id() + "."));
                    } else if (!file.name().equals(practice.id() + PracticeFile.ENDING)) {
                        refused.add(entry(file, Rule.ID, line,
                                "A file is called after its id: " + practice.id() + PracticeFile.ENDING + "."));
                    }
                }
            }
        }
        if (!refused.isEmpty()) {
            throw new LibraryRefused(refused);
        }
        return new PracticeLibrary(byId);
    }

    /** A library of practices that were checked before; the last of one id holds. */
    static PracticeLibrary with(Collection<Practice> checked) {
        Map<PracticeId, Practice> byId = new HashMap<>();
        checked.forEach(practice -> byId.put(practice.id(), practice));
        return new PracticeLibrary(byId);
    }

    /** This library with one more practice, in the place of another version of it. */
    public PracticeLibrary and(Practice practice) {
        return with(Stream.concat(all.stream(), Stream.of(practice)).toList());
    }

    /** Of this library what fits. */
    public PracticeLibrary fitting(Predicate<Practice> fits) {
        return with(all.stream().filter(fits).toList());
    }

    private static Entry entry(PracticeFile file, Rule rule, int line, String sentence) {
        return new Entry(file.name(), new Finding(rule, "id", line, sentence));
    }

    /** Every practice and locked slot. */
    public List<Practice> all() {
        return all;
    }

    /** The practice with this id, or empty. */
    public Optional<Practice> byId(PracticeId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The practices of a route at one level, locked slots among them; empty where there is none. */
    public List<Practice> forRouteAndLevel(Route route, int level) {
        return all.stream().filter(practice -> practice.route() == route && practice.level() == level).toList();
    }

    /**
     * The practice that has its turn among the open ones of a route and level; empty where none is open.
     *
     * @param turn the same turn gets the same practice; different turns are spread over them
     */
    public Optional<Practice> turn(Route route, int level, UUID turn) {
        List<Practice> open = forRouteAndLevel(route, level).stream().filter(practice -> !practice.locked()).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(Math.floorMod(turn.hashCode(), open.size())));
    }

    /** Whether there is a grounding practice of level 1 beside this one: everybody is offered one some day. */
    boolean groundsWithout(PracticeId id) {
        return grounding().stream().anyMatch(left -> left.level() == 1 && !left.id().equals(id));
    }

    /** The grounding practices, gentlest first: what is offered whenever something else would be too much. */
    public List<Practice> grounding() {
        return all.stream().filter(practice -> practice.route() == Route.GROUNDING).toList();
    }
}
