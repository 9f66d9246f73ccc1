package thaw.library;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.PracticeVersion;
import thaw.domain.practice.Route;
import thaw.domain.practice.Rule;
import thaw.library.PracticeUpload.Read;
import thaw.record.Digest;

/** Changes the clinic's library, in the caller's transaction. Who may do so is the caller's matter. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LibraryKeeper {

    private final PracticeLibrary shipped;
    private final ClinicLibrary library;
    private final ClinicPracticeRepository clinic;
    private final Clock clock;

    LibraryKeeper(PracticeLibrary shipped, ClinicLibrary library, ClinicPracticeRepository clinic, Clock clock) {
        this.shipped = shipped;
        this.library = library;
        this.clinic = clinic;
        this.clock = clock;
    }

    /** Brings in a practice of the clinic's own, or a new version of one: all of it or nothing. */
    public Bringing bring(byte[] file, AccountId by) {
        return switch (PracticeUpload.read(file)) {
            case Read.Broken(List<Finding> findings) -> new Bringing.Refused(findings);
            case Read.Whole whole -> bring(whole, by);
        };
    }

    private Bringing bring(Read.Whole whole, AccountId by) {
        Practice practice = whole.practice();
        String digest = Digest.of(whole.text().getBytes(StandardCharsets.UTF_8));
        if (clinic.digest(PracticeVersion.of(practice)).filter(digest::equals).isPresent()) {
            return new Bringing.AlreadyThere();
        }
        List<Finding> findings = inTheWay(whole);
        if (!findings.isEmpty()) {
            return new Bringing.Refused(findings);
        }
        return clinic.add(practice, whole.text(), digest, by, clock.instant())
                ? new Bringing.Added(practice)
                : new Bringing.Refused(List.of(taken(whole, practice.version())));
    }

    private List<Finding> inTheWay(Read.Whole whole) {
        Practice practice = whole.practice();
        List<Finding> findings = new ArrayList<>();
        if (shipped.byId(practice.id()).isPresent()) {
            findings.add(new Finding(Rule.DUPLICATE, "id", whole.line(),
                    "Thaw brings along a practice with the id " + practice.id() + "; yours needs another name."));
        }
        if (practice.route() == Route.HYPNOSIS) {
            findings.add(new Finding(Rule.SLOT, "route", whole.line(),
                    "Hypnosis is made for one client: it goes into that client's own place."));
        }
        clinic.standing().newest().stream()
                .map(ClinicPracticeRepository.Known::version)
                .filter(known -> known.practice().equals(practice.id().value()) && known.version() >= practice.version())
                .forEach(known -> findings.add(taken(whole, known.version())));
        return findings;
    }

    private static Finding taken(Read.Whole whole, int version) {
        return new Finding(Rule.DUPLICATE, "version", whole.line(),
                "Version " + version + " of this practice is there already; the next one is " + (version + 1) + ".");
    }

    /** Takes a practice out of use for everybody. */
    public LibraryAnswer withdraw(PracticeId id, String reason, AccountId by) {
        return library.offered().groundsWithout(id)
                ? act(id, LibraryAct.Kind.WITHDRAWN, reason, by)
                : LibraryAnswer.LAST_GROUNDING;
    }

    /** Puts a practice into use again. */
    public LibraryAnswer bringBack(PracticeId id, String reason, AccountId by) {
        return act(id, LibraryAct.Kind.BACK, reason, by);
    }

    private LibraryAnswer act(PracticeId id, LibraryAct.Kind act, String reason, AccountId by) {
        Optional<Shelved> shelved = library.shelved(id);
        if (shelved.isEmpty()) {
            return LibraryAnswer.NOT_FOUND;
        }
        if (reason.isBlank() || reason.strip().length() > LibraryDesk.REASON_LIMIT) {
            return LibraryAnswer.REASON_NEEDED;
        }
        boolean fits = shelved.get().withdrawn().isPresent() == (act == LibraryAct.Kind.BACK);
        return fits && clinic.note(id, act, reason.strip(), by, clock.instant())
                ? LibraryAnswer.DONE
                : LibraryAnswer.CHANGED_MEANWHILE;
    }
}
