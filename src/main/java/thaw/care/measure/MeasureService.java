package thaw.care.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.checkin.CheckInRhythm;
import thaw.domain.measure.FormId;
import thaw.domain.measure.FormScore;
import thaw.domain.measure.Instrument;
import thaw.domain.measure.Measured;
import thaw.domain.measure.OrderId;
import thaw.domain.people.ClientId;
import thaw.governor.FormPlan;
import thaw.governor.InstrumentKeeper;
import thaw.governor.KnownForm;
import thaw.governor.MeasureKeeper;
import thaw.governor.RhythmKeeper;
import thaw.record.fhir.FromFhir;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.Refusal;
import thaw.record.fhir.ResponseFile;
import thaw.record.fhir.ResponseFile.Filled;

/** Plans questionnaires for a client whose record the therapist may open, and takes in scores from elsewhere. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class MeasureService {

    /** The longest name of an instrument and the longest source. */
    public static final int LONGEST = 200;

    private static final double HIGHEST_TOTAL = 10_000;

    private final CurrentUser user;
    private final MeasurePageRepository pages;
    private final MeasureKeeper measures;
    private final InstrumentKeeper instruments;
    private final RhythmKeeper rhythms;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MeasureService(
            CurrentUser user,
            MeasurePageRepository pages,
            MeasureKeeper measures,
            InstrumentKeeper instruments,
            RhythmKeeper rhythms,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.user = user;
        this.pages = pages;
        this.measures = measures;
        this.instruments = instruments;
        this.rhythms = rhythms;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The page as the therapist opens it; empty for an unknown record and for one that is not theirs. */
    public Optional<MeasurePage> open(ClientId client) {
        Optional<MeasurePage> page = read(client);
        page.ifPresent(found -> audit.read(user.get(), client, AuditLog.Part.MEASURE));
        return page;
    }

    /** The page again, for one that is open and has been written down already. */
    @Transactional(readOnly = true)
    public Optional<MeasurePage> again(ClientId client) {
        return read(client);
    }

    /** The answers of a form that the client has finished. */
    public Optional<List<GivenAnswer>> form(ClientId client, FormId form) {
        Me me = user.get();
        Optional<List<GivenAnswer>> answers = pages.form(me.id(), client, form, today(me.zone()));
        answers.ifPresent(found -> audit.read(me, client, AuditLog.Part.MEASURE));
        return answers;
    }

    /** Plans a questionnaire, once or every so many weeks. */
    public Answer plan(ClientId client, FormPlan plan) {
        return written(client, page -> measures.plan(client, plan, user.get().id()) ? Answer.DONE : Answer.GONE);
    }

    /** Asks a questionnaire no more. */
    public Answer end(ClientId client, OrderId order) {
        return written(client, page -> measures.end(client, order) ? Answer.DONE : Answer.GONE);
    }

    /** Records a score from paper, and lets the pacing law act on it at once. */
    public Answer record(ClientId client, RecordedScore score) {
        return written(client, page -> {
            LocalDate today = today(page.zone());
            if (score.day().isAfter(today)) {
                return Answer.DAY_AHEAD;
            }
            if (isOff(score.instrument()) || isOff(score.source())) {
                return Answer.INCOMPLETE;
            }
            Optional<Instrument> known = instruments.now().find(score.instrument().strip());
            Optional<Measured> measured = known.map(instrument -> measured(score, instrument)).orElseGet(() -> other(score));
            measured.ifPresent(one -> measures.record(client, one, user.get().id(), today));
            return measured.isPresent() ? Answer.DONE : Answer.NO_SUCH_TOTAL;
        });
    }

    private static boolean isOff(String text) {
        return text.isBlank() || text.strip().length() > LONGEST;
    }

    private static Optional<Measured> measured(RecordedScore score, Instrument instrument) {
        int total = (int) score.total();
        boolean can = total == score.total()
                && total >= 0
                && total <= instrument.highestTotal()
                && total % instrument.factor() == 0;
        return can
                ? Optional.of(new Measured(
                        instrument.name(), score.day(),
                        new FormScore(
                                FormScore.State.COMPLETE, score.total(), null, 0.0, (double) instrument.highestTotal(),
                                instrument.items(), instrument.items(), instrument.band(total).key()),
                        instrument.better(), instrument.reliableChange(), Measured.Origin.RECORDED, score.source().strip()))
                : Optional.empty();
    }

    private static Optional<Measured> other(RecordedScore score) {
        Double highest = score.highest();
        boolean can = Math.abs(score.total()) <= HIGHEST_TOTAL && (highest == null || score.total() <= highest);
        return can
                ? Optional.of(new Measured(
                        score.instrument().strip(), score.day(),
                        new FormScore(FormScore.State.COMPLETE, score.total(), null, null, highest, 0, 0, null),
                        Instrument.Better.LOWER, null, Measured.Origin.RECORDED, score.source().strip()))
                : Optional.empty();
    }

    /**
     * Takes in a form that was filled in elsewhere: a FHIR QuestionnaireResponse. All of it, or nothing. It is read before
     * the transaction begins, because the embedded database has one writer at a time.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public FormDelivery bring(ClientId client, byte[] file) {
        Optional<MeasurePage> page = read(client);
        if (page.isEmpty()) {
            return new FormDelivery.NotFound();
        }
        LocalDate today = today(page.get().zone());
        FromFhir<Filled<KnownForm>> reading = ResponseFile.read(
                file,
                called -> inTransaction(() -> measures.called(called)).map(form -> new ResponseFile.Known<>(form, form.questionnaire())),
                page.get().zone());
        return switch (reading) {
            case FromFhir.Refused<Filled<KnownForm>>(List<Refusal> refusals) -> new FormDelivery.Refused(refusals);
            case FromFhir.Whole<Filled<KnownForm>>(Filled<KnownForm> filled, List<Remark> remarks) ->
                inTransaction(() -> store(client, filled, remarks, today));
        };
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Optional.ofNullable(transaction.execute(status -> work.get())).orElseThrow();
    }

    private FormDelivery store(ClientId client, Filled<KnownForm> filled, List<Remark> remarks, LocalDate today) {
        if (read(client).isEmpty()) {
            return new FormDelivery.NotFound();
        }
        if (filled.day().isAfter(today)) {
            return new FormDelivery.Refused(
                    List.of(new Refusal("", Refusal.Why.NO_DATE, filled.day().toString())));
        }
        boolean added = measures.filed(
                client, filled.form().key(), filled.answers(), filled.day(), user.get().id(), today);
        if (added) {
            audit.wrote(user.get(), client, AuditLog.Part.MEASURE);
        }
        return added ? new FormDelivery.Added(remarks) : new FormDelivery.AlreadyThere();
    }

    /**
     * Agrees on how often the client is asked to check in, from today on.
     *
     * @param daysAWeek 1 to 7
     * @param easesOff  daily becomes three days a week after two weeks
     */
    public Answer agree(ClientId client, int daysAWeek, boolean easesOff) {
        return written(client, page -> {
            rhythms.agree(client, new CheckInRhythm(daysAWeek, today(page.zone()), easesOff), user.get().id());
            return Answer.DONE;
        });
    }

    private Answer written(ClientId client, Function<MeasurePage, Answer> deed) {
        Answer answer = read(client).map(deed).orElse(Answer.NOT_FOUND);
        if (answer == Answer.DONE) {
            audit.wrote(user.get(), client, AuditLog.Part.MEASURE);
        }
        return answer;
    }

    private Optional<MeasurePage> read(ClientId client) {
        Me me = user.get();
        return pages.of(me.id(), client, today(me.zone()));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
