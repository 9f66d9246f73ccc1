package thaw.governor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.measure.FormAnswers;
import thaw.domain.measure.FormId;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.Measured;
import thaw.domain.measure.OrderId;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.safety.GateAct;
import thaw.domain.safety.GateChange;

/**
 * Keeps what clients are asked, the forms they fill in and their scores, and lets the pacing law act on each: in the
 * caller's transaction. The caller has made sure that the person may do this.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MeasureKeeper {

    /** The two weeks that item 9 asks about: an answer in a file that is older says nothing about today. */
    private static final int STILL_SPEAKS_DAYS = 14;

    private final MeasureRepository measures;
    private final InstrumentRepository instruments;
    private final GateKeeper gates;
    private final LawKeeper law;
    private final Governor governor;
    private final Clock clock;

    MeasureKeeper(
            MeasureRepository measures,
            InstrumentRepository instruments,
            GateKeeper gates,
            LawKeeper law,
            Governor governor,
            Clock clock) {
        this.measures = measures;
        this.instruments = instruments;
        this.gates = gates;
        this.law = law;
        this.governor = governor;
        this.clock = clock;
    }

    /** What came of an answer. */
    public enum Taken {
        SAVED,
        /** Saved, and it calls for safety: the gate stands and the therapist is told already. */
        ALARM,
        /** Nothing is asked here any more. */
        GONE
    }

    /** A form that is being filled in. */
    public record Draft(KnownForm form, FormAnswers answers) {}

    /** Plans a questionnaire; false when the clinic has none of that name. */
    public boolean plan(ClientId client, FormPlan plan, AccountId by) {
        boolean known = measures.newest(plan.questionnaire()).isPresent();
        if (known) {
            measures.order(OrderId.random(), client, plan, by, clock.instant());
            governor.changed(client);
        }
        return known;
    }

    /** Asks no more; false when it is not the client's, or asked no more before. */
    public boolean end(ClientId client, OrderId order) {
        boolean ended = measures.end(client, order, clock.instant());
        if (ended) {
            governor.changed(client);
        }
        return ended;
    }

    /** The form of an order that is asked today, with the answers so far; empty when nothing is asked. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Draft> open(ClientId client, OrderId order, LocalDate day) {
        return measures.due(client, order, day).flatMap(plan -> measures.draft(order)
                .map(draft -> new Draft(measures.form(draft.getValue()), measures.answers(draft.getKey())))
                .or(() -> measures.newest(plan.questionnaire())
                        .map(form -> new Draft(form, FormAnswers.of(Map.of())))));
    }

    /**
     * Keeps one answer. One that calls for safety acts at once, whatever becomes of the form (rule G1b).
     *
     * @param given as in {@link FormAnswers}; null skips the question
     * @throws IllegalArgumentException when it is no answer to this question
     */
    public Taken answer(ClientId client, OrderId order, String linkId, @Nullable String given, LocalDate day) {
        Optional<FormPlan> plan = measures.hold(client, order, day);
        Optional<Open> open = plan.flatMap(due -> begun(client, order, due, day));
        if (open.isEmpty()) {
            return Taken.GONE;
        }
        FormQuestion question = open.get().form().questionnaire().find(linkId)
                .filter(one -> given == null || one.takes(given))
                .orElseThrow(() -> new IllegalArgumentException("No answer to this question"));
        measures.answer(open.get().id(), linkId, given, clock.instant());
        if (given == null || !open.get().form().questionnaire().isAlarming(question, given)) {
            return Taken.SAVED;
        }
        alarm(client, day);
        return Taken.ALARM;
    }

    /** A form that has begun. */
    private record Open(FormId id, KnownForm form) {}

    private Optional<Open> begun(ClientId client, OrderId order, FormPlan plan, LocalDate day) {
        return measures.draft(order)
                .map(draft -> new Open(draft.getKey(), measures.form(draft.getValue())))
                .or(() -> measures.newest(plan.questionnaire()).map(form -> {
                    Open open = new Open(FormId.random(), form);
                    measures.begin(open.id(), client, form.id(), order, clock.instant(), day);
                    return open;
                }));
    }

    private void alarm(ClientId client, LocalDate day) {
        gates.act(client, GateChange.of(day, GateAct.ITEM_9_RAISED), null, null);
        law.applyLaw(client, day);
    }

    /** Closes the form and scores it; false when nothing is asked here any more. */
    public boolean finish(ClientId client, OrderId order, LocalDate day) {
        Optional<FormPlan> plan = measures.hold(client, order, day);
        Optional<Open> open = plan.flatMap(due -> begun(client, order, due, day));
        open.ifPresent(form -> {
            measures.finish(form.id(), day, clock.instant());
            measures.askNext(order, plan.orElseThrow().after(day).orElse(null));
            form.form()
                    .score(measures.answers(form.id()), day, Measured.Origin.FORM, instruments.now())
                    .ifPresent(score -> measures.score(client, score, form.id(), null, clock.instant()));
            law.applyLaw(client, day);
            governor.changed(client);
        });
        return open.isPresent();
    }

    /** A questionnaire by what a file calls it: its address, or its id. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<KnownForm> called(String address) {
        return address.isEmpty() ? Optional.empty() : measures.called(address);
    }

    /** Records a score from somewhere else. */
    public void record(ClientId client, Measured measured, AccountId by, LocalDate today) {
        measures.score(client, measured, null, by, clock.instant());
        law.applyLaw(client, today);
        governor.changed(client);
    }

    /**
     * Takes in a form that was filled in elsewhere.
     *
     * @return false when the record has it already; nothing has changed then
     */
    public boolean filed(
            ClientId client, KnownForm form, FormAnswers answers, LocalDate day, AccountId by, LocalDate today) {
        Optional<Measured> score = form.score(answers, day, Measured.Origin.FILE, instruments.now());
        if (score.filter(measured -> measures.hasFromFile(client, measured)).isPresent()) {
            return false;
        }
        FormId id = FormId.random();
        measures.begin(id, client, form.id(), null, clock.instant(), day);
        answers.given().forEach((linkId, given) -> measures.answer(id, linkId, given, clock.instant()));
        measures.finish(id, day, clock.instant());
        score.ifPresent(measured -> measures.score(client, measured, id, by, clock.instant()));
        boolean alarming = answers.given().entrySet().stream().anyMatch(answer -> form.questionnaire()
                .find(answer.getKey())
                .filter(question -> form.questionnaire().isAlarming(question, answer.getValue()))
                .isPresent());
        if (alarming && day.isAfter(today.minusDays(STILL_SPEAKS_DAYS))) {
            gates.act(client, GateChange.of(today, GateAct.ITEM_9_RAISED), by, null);
        }
        law.applyLaw(client, today);
        governor.changed(client);
        return true;
    }
}
