package thaw.library;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.PracticeVersion;
import thaw.library.ClinicPracticeRepository.Known;
import thaw.library.ClinicPracticeRepository.Standing;
import thaw.library.ClinicPracticeRepository.Withdrawn;
import thaw.library.PracticeReader.Reading;

/**
 * The library as this clinic has it, in the caller's transaction: what Thaw brings along and what the clinic added. The one
 * place that says what may be offered. {@link LibraryKeeper} changes it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class ClinicLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(ClinicLibrary.class);
    private static final int MOST_ACTS = 200;

    private final PracticeLibrary shipped;
    private final ClinicPracticeRepository clinic;

    /** Texts never change, so what was read from one holds as long as Thaw runs; by digest, empty where a rule refuses it. */
    private final Map<String, Optional<Practice>> read = new ConcurrentHashMap<>();

    ClinicLibrary(PracticeLibrary shipped, ClinicPracticeRepository clinic) {
        this.shipped = shipped;
        this.clinic = clinic;
    }

    /** What may be offered now: the newest versions, none of them withdrawn or suspended. */
    public PracticeLibrary offered() {
        return PracticeLibrary.with(
                shelves().stream().filter(Shelved::inUse).map(Shelved::practice).toList());
    }

    /** Every practice in its newest version, in use or not, by route, level and id. */
    public List<Shelved> shelves() {
        Standing standing = clinic.standing();
        Map<String, LibraryAct> out =
                standing.withdrawn().stream().collect(Collectors.toMap(Withdrawn::practice, Withdrawn::act));
        Set<PracticeVersion> suspended = Set.copyOf(standing.suspended());
        Collection<Practice> own =
                practices(standing.newest().stream().map(Known::digest).toList()).values();
        return Stream.concat(shipped.all().stream(), own.stream())
                .sorted(PracticeLibrary.ORDER)
                .map(practice -> new Shelved(
                        practice,
                        shipped.byId(practice.id()).isEmpty(),
                        Optional.ofNullable(out.get(practice.id().value())),
                        suspended.contains(PracticeVersion.of(practice))))
                .toList();
    }

    /**
     * The grounding that everything can turn to, where one fits. Whoever is in the middle of something is never left without
     * one: the gentlest of Thaw's own is not for anybody's exclusion.
     */
    public Practice restingPlace(Predicate<Practice> fits) {
        return offered().grounding().stream()
                .filter(fits)
                .findFirst()
                .orElseGet(() -> shipped.grounding().getFirst());
    }

    /** Whether this version rests, because it did not do enough people good. */
    public boolean isSuspended(Practice practice) {
        return isSuspended(PracticeVersion.of(practice));
    }

    /** The same for a version of a practice that stands on no shelf. */
    public boolean isSuspended(PracticeVersion version) {
        return clinic.standing().suspended().contains(version);
    }

    /** One practice in its newest version; empty where there is none. */
    public Optional<Shelved> shelved(PracticeId id) {
        return shelves().stream().filter(one -> one.practice().id().equals(id)).findFirst();
    }

    /** The practice with the id from an address, and what was done to it; empty for anything that is none. */
    public Optional<Shelved.WithHistory> withHistory(String text) {
        if (!PracticeId.isValid(text)) {
            return Optional.empty();
        }
        PracticeId id = new PracticeId(text);
        return shelved(id).map(one -> new Shelved.WithHistory(one, clinic.history(id, MOST_ACTS)));
    }

    /**
     * One version of a practice, in use or not: what a session began with is what it ends with. Thaw brings along the
     * newest version of its own alone, and that stands for older ones.
     */
    public Optional<Practice> version(PracticeVersion version) {
        return clinic.digest(version)
                .flatMap(digest -> practices(List.of(digest)).values().stream().findFirst())
                .or(() -> shipped.byId(new PracticeId(version.practice())));
    }

    /** The practices of these texts, by digest. One that a rule of a newer Thaw refuses is left out. */
    private Map<String, Practice> practices(List<String> digests) {
        List<String> unknown = digests.stream().filter(digest -> !read.containsKey(digest)).toList();
        if (!unknown.isEmpty()) {
            clinic.texts(unknown).forEach(this::read);
        }
        Map<String, Practice> practices = new HashMap<>();
        digests.forEach(digest ->
                read.getOrDefault(digest, Optional.empty()).ifPresent(practice -> practices.put(digest, practice)));
        return practices;
    }

    private void read(String digest, String text) {
        switch (PracticeReader.read(new PracticeFile(digest + PracticeFile.ENDING, text))) {
            case Reading.Usable(Practice practice, int line) -> read.put(digest, Optional.of(practice));
            case Reading.Refused refused -> {
                LOG.warn("A practice of the clinic breaks a rule of this Thaw and is not offered: {}", refused.findings().getFirst());
                read.put(digest, Optional.empty());
            }
        }
    }
}
