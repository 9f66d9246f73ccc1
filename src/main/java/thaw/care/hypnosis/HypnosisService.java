package thaw.care.hypnosis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Route;
import thaw.domain.practice.SlotOpening;
import thaw.governor.GateKeeper;
import thaw.governor.Governor;
import thaw.library.ClinicLibrary;
import thaw.library.HypnosisScript;
import thaw.library.Recording;
import thaw.library.Sound;

/** Opens and closes hypnosis for one client, and fills and empties its places. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class HypnosisService {

    private final CurrentUser user;
    private final HypnosisRepository hypnosis;
    private final ClinicLibrary library;
    private final GateKeeper gates;
    private final Governor governor;
    private final AuditLog audit;
    private final Clock clock;

    HypnosisService(
            CurrentUser user,
            HypnosisRepository hypnosis,
            ClinicLibrary library,
            GateKeeper gates,
            Governor governor,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.hypnosis = hypnosis;
        this.library = library;
        this.gates = gates;
        this.governor = governor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The page as the therapist opens it; empty for an unknown record and for one that is not theirs. */
    public Optional<HypnosisPage> open(ClientId client) {
        Optional<HypnosisPage> page = read(client);
        page.ifPresent(found -> audit.read(user.get(), client, AuditLog.Part.SESSION));
        return page;
    }

    /** The page again, for one that is open and has been written down already. */
    @Transactional(readOnly = true)
    public Optional<HypnosisPage> again(ClientId client) {
        return read(client);
    }

    /**
     * Opens hypnosis for the client.
     *
     * @param confirmed the therapist confirms what the places ask for
     */
    public Answer unlock(ClientId client, String training, String reason, boolean confirmed) {
        return read(client).map(page -> !page.keeps().isEmpty() ? Answer.NOT_FOR : SlotOpening.of(training, reason, confirmed)
                        .map(said -> note(page, true, said.training(), said.reason()))
                        .orElse(Answer.INCOMPLETE))
                .orElse(Answer.NOT_FOUND);
    }

    /** Closes it again. What is in the places stays there, and is offered no more. */
    public Answer lock(ClientId client, String reason) {
        return read(client).map(page -> reason.isBlank() || reason.strip().length() > SlotOpening.LIMIT
                        ? Answer.INCOMPLETE
                        : note(page, false, "", reason.strip()))
                .orElse(Answer.NOT_FOUND);
    }

    private Answer note(HypnosisPage page, boolean open, String training, String reason) {
        Me me = user.get();
        if (page.open() == open || !hypnosis.note(page.client(), open, training, reason, me.id(), clock.instant())) {
            return Answer.CHANGED_MEANWHILE;
        }
        written(page.client());
        return Answer.DONE;
    }

    /**
     * Puts the therapist's own words into a place, and the recording of them; what was in it before goes.
     *
     * @param recording empty for none
     */
    public Filling fill(ClientId client, PracticeId place, byte[] words, byte[] recording) {
        HypnosisPage page = read(client).orElse(null);
        if (page == null) {
            return new Filling.NotFound();
        }
        if (!page.open() || page.places().stream().noneMatch(one -> one.id().equals(place))) {
            return new Filling.Closed();
        }
        return switch (HypnosisScript.read(place, words, recording)) {
            case HypnosisScript.Outcome.Refused(List<Finding> findings) -> new Filling.Refused(findings);
            case HypnosisScript.Outcome.Whole(Practice practice, String text, @Nullable Sound sound) -> {
                hypnosis.remove(client, place, clock.instant());
                UUID script = hypnosis.add(client, practice, text, user.get().id(), clock.instant());
                if (sound != null) {
                    hypnosis.addRecording(script, sound.mediaType(), recording);
                }
                written(client);
                yield new Filling.Done();
            }
        };
    }

    /** What a place sounds like, for the therapist to hear; empty for an unknown record and for one that is not theirs. */
    public Optional<Recording> recording(ClientId client, PracticeId place) {
        return read(client).map(page -> {
            audit.read(user.get(), client, AuditLog.Part.SESSION);
            return hypnosis.recording(client, place);
        });
    }

    /** Takes what is in a place away. The words of sessions that were done stay in the record, the recording does not. */
    public Answer remove(ClientId client, PracticeId place) {
        if (read(client).isEmpty()) {
            return Answer.NOT_FOUND;
        }
        if (!hypnosis.remove(client, place, clock.instant())) {
            return Answer.CHANGED_MEANWHILE;
        }
        written(client);
        return Answer.DONE;
    }

    private void written(ClientId client) {
        audit.wrote(user.get(), client, AuditLog.Part.SESSION);
        governor.changed(client);
    }

    private Optional<HypnosisPage> read(ClientId client) {
        Me me = user.get();
        return hypnosis.of(me.id(), client, LocalDate.ofInstant(clock.instant(), me.zone()))
                .map(page -> page.with(
                        library.offered().all().stream().filter(Practice::locked).toList(),
                        gates.of(client).conditions(Route.HYPNOSIS)));
    }
}
