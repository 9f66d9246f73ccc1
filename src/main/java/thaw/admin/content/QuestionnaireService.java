package thaw.admin.content;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.CurrentUser;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Questionnaire;
import thaw.domain.measure.QuestionnaireId;
import thaw.domain.measure.Scoring;
import thaw.domain.people.AccountId;
import thaw.governor.InstrumentKeeper;
import thaw.governor.InstrumentSetting;
import thaw.record.Digest;
import thaw.record.fhir.AnswerList;
import thaw.record.fhir.FromFhir;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.QuestionnaireFile;
import thaw.record.fhir.QuestionnaireFile.Brought;
import thaw.record.fhir.Refusal;

/**
 * The clinic's questionnaires. The admin brings them in, because whether a text may be used is a matter of the clinic and
 * its licences, like every other content; which client is asked what is the therapist's.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class QuestionnaireService {

    private final CurrentUser user;
    private final QuestionnaireRepository questionnaires;
    private final InstrumentKeeper instruments;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuestionnaireService(
            CurrentUser user,
            QuestionnaireRepository questionnaires,
            InstrumentKeeper instruments,
            TransactionTemplate transaction,
            Clock clock) {
        this.user = user;
        this.questionnaires = questionnaires;
        this.instruments = instruments;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What there is, by name. */
    @Transactional(readOnly = true)
    public List<QuestionnaireRow> all() {
        return questionnaires.newest();
    }

    /** The lists of answers that there are. */
    @Transactional(readOnly = true)
    public List<AnswerList> lists() {
        return List.copyOf(byAddress().values());
    }

    /**
     * Brings in a file: all of it, or nothing. It is read before the transaction begins, because the embedded database has
     * one writer at a time.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Delivery bring(byte[] file) {
        AccountId by = user.get().id();
        String digest = Digest.of(file);
        if (questionnaires.has(digest)) {
            return new Delivery.AlreadyThere();
        }
        Map<String, AnswerList> known = byAddress();
        return switch (QuestionnaireFile.read(file, url -> Optional.ofNullable(known.get(url)), Instruments.STANDARD)) {
            case FromFhir.Refused<Brought>(List<Refusal> refusals) -> new Delivery.Refused(refusals);
            case FromFhir.Whole<Brought>(Brought brought, List<Remark> remarks) -> {
                if (brought.questionnaires().isEmpty() && known.values().containsAll(brought.lists())) {
                    yield new Delivery.AlreadyThere();
                }
                transaction.executeWithoutResult(status -> store(brought, file, digest, by));
                yield new Delivery.Added(
                        brought.questionnaires().stream().map(one -> one.questionnaire().title()).toList(),
                        brought.lists().stream().map(AnswerList::name).toList(),
                        remarks);
            }
        };
    }

    private Map<String, AnswerList> byAddress() {
        Map<String, AnswerList> known = new HashMap<>();
        questionnaires.lists().forEach(list -> known.put(list.url(), list));
        return known;
    }

    private void store(Brought brought, byte[] file, String digest, AccountId by) {
        String source = new String(file, StandardCharsets.UTF_8);
        brought.lists().forEach(list -> questionnaires.add(list, by, clock.instant()));
        brought.questionnaires().forEach(one -> questionnaires.add(
                new QuestionnaireRepository.Version(
                        one.questionnaire().title(),
                        one.url(),
                        one.resourceId(),
                        one.instrument(),
                        one.questionnaire(),
                        source,
                        digest),
                by,
                clock.instant()));
    }

    /**
     * Says how a questionnaire is scored and which answers call for safety at once; a new version of it.
     *
     * @param scoreAs the short name of an instrument, or null for its own values
     * @param alarms  link ids; those that its codes name stay
     * @return false when it does not have the items of that instrument, or there is no such questionnaire
     */
    public boolean read(QuestionnaireId id, @Nullable String scoreAs, Set<String> alarms) {
        return questionnaires.find(id)
                .filter(known -> scoreAs == null || scoring(scoreAs, known.content()).isPresent())
                .map(known -> {
                    Questionnaire content = known.content().alarmingAt(alarms);
                    Questionnaire safe = Optional.ofNullable(scoreAs)
                            .flatMap(name -> scoring(name, content))
                            .flatMap(Scoring::alarm)
                            .map(item -> content.alarmingAt(Set.of(item.linkId())))
                            .orElse(content);
                    questionnaires.add(
                            new QuestionnaireRepository.Version(
                                    known.name(), known.url(), known.resourceId(), scoreAs, safe, known.source(), known.digest()),
                            user.get().id(),
                            clock.instant());
                    return true;
                })
                .orElse(false);
    }

    private static Optional<Scoring> scoring(String name, Questionnaire questionnaire) {
        Optional<Instrument> instrument = Instruments.STANDARD.find(name);
        return instrument.flatMap(known -> Scoring.as(known, questionnaire));
    }

    /** Plans it no more, and asks it no more where it is planned already; what was begun can be finished. */
    public boolean retire(QuestionnaireId id) {
        return questionnaires.retire(id, clock.instant());
    }

    /** What holds of each instrument. */
    @Transactional(readOnly = true)
    public List<InstrumentSetting> instruments() {
        return instruments.settings();
    }

    /**
     * Sets what holds of an instrument from now on.
     *
     * @return false when it was changed meanwhile
     * @throws IllegalArgumentException when the numbers do not fit the instrument, or a reason is missing
     */
    public boolean set(InstrumentSetting setting) {
        if (setting.reason().isBlank()) {
            throw new IllegalArgumentException("A reason is needed");
        }
        return instruments.set(setting, user.get().id());
    }
}
