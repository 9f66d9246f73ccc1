package thaw.governor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.domain.alert.Alert;
import thaw.domain.alert.AlertAct;
import thaw.domain.alert.AlertId;
import thaw.domain.alert.Cause;
import thaw.domain.alert.Closing;
import thaw.domain.alert.DueTimes;
import thaw.domain.alert.Firing;
import thaw.domain.alert.Rota;
import thaw.domain.pacing.Condition;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Rule;
import thaw.domain.pacing.Tier;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.governor.AlertRepository.Held;
import thaw.governor.RollupRepository.Counts;

/**
 * Raises alerts, and keeps what becomes of them, in the caller's transaction: an alert is as sure as the evidence that
 * brought it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AlertKeeper {

    /** Stands where a rule's id stands, when the law itself failed. */
    public static final String LAW = "LAW";

    /** What asks for a decision about the pace: a step up, and another route. */
    private static final Set<String> PROPOSALS = Set.of(Condition.U8.id(), Condition.U6.id());

    private final AlertRepository alerts;
    private final AlertStepRepository steps;
    private final RotaRepository rotas;
    private final TermsRepository terms;
    private final CareTeamRepository careTeams;
    private final AlertNotices notices;
    private final RollupRepository rollups;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertKeeper(
            AlertRepository alerts,
            AlertStepRepository steps,
            RotaRepository rotas,
            TermsRepository terms,
            CareTeamRepository careTeams,
            AlertNotices notices,
            RollupRepository rollups,
            ApplicationEventPublisher events,
            Clock clock) {
        this.alerts = alerts;
        this.steps = steps;
        this.rotas = rotas;
        this.terms = terms;
        this.careTeams = careTeams;
        this.notices = notices;
        this.rollups = rollups;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a person's act. */
    public enum Answer {
        DONE,
        /** Somebody else did something to the alert after it was shown, or its cause spoke up again. */
        CHANGED_MEANWHILE
    }

    /** What the pacing law tells the therapist, an alert a notice. */
    void tell(ClientId client, ClientEvidence known, Decision decision) {
        decision.notices().forEach(notice -> fire(
                new Cause(client, notice.rule()),
                Firing.of(notice.tier(), Traces.of(notice, decision, known), clock.instant())));
    }

    /** What the law proposed earlier and does not propose any more asks for nobody; the ids of what speaks now say why. */
    void withdraw(ClientId client, Decision decision) {
        Set<String> gone = new HashSet<>(PROPOSALS);
        decision.notices().forEach(notice -> gone.remove(notice.rule()));
        String ids = Stream.concat(
                        decision.fired().stream().map(fired -> fired.rule().id()),
                        decision.blockedBy().stream().map(missing -> missing.condition().id()))
                .collect(Collectors.joining(" "));
        String why = ids.isEmpty() ? Condition.U8.id() : ids;
        end(client, gone, alert -> alert.withdrawn(clock.instant(), why), null, why);
    }

    /**
     * A therapist decided on the pace, and with that on what the law proposed.
     *
     * @param words what they decided, or why
     */
    void decided(ClientId client, AccountId by, String words) {
        PROPOSALS.forEach(rule -> decided(client, rule, by, words));
    }

    /** A therapist decided on what one rule asked for. */
    void decided(ClientId client, String rule, AccountId by, String words) {
        Rota rota = rotas.of(client, clock.instant());
        AlertAct close = new AlertAct.Close(new Closing(Closing.Ending.ACTED, words));
        end(client, Set.of(rule), alert -> alert.act(close, by, clock.instant(), rota), by, words);
    }

    /** What one rule asked for is not asked for any more. */
    void withdraw(ClientId client, String rule) {
        end(client, Set.of(rule), alert -> alert.withdrawn(clock.instant(), rule), null, rule);
    }

    private void end(
            ClientId client, Set<String> rules, UnaryOperator<Alert> how, @Nullable AccountId by, String words) {
        Instant now = clock.instant();
        alerts.open(client, rules).stream()
                .flatMap(id -> alerts.hold(id).stream())
                .filter(held -> held.alert().isOpen())
                .forEach(held -> {
                    Alert after = how.apply(held.alert());
                    store(after, held);
                    note(after, "CLOSED", by, words, false, rotas.of(client, now));
                });
    }

    /** The pacing law could not decide: somebody has to look in its place. */
    void lawFailed(ClientId client, LocalDate day) {
        fire(new Cause(client, LAW), Firing.of(Tier.SAME_DAY, "day " + day, clock.instant()));
    }

    /** Somebody says by themselves that what this rule is about holds now: news whatever was before. */
    void call(ClientId client, Rule rule) {
        Optional.ofNullable(rule.tier()).ifPresent(tier -> fire(
                new Cause(client, rule.id()), Firing.call(tier, Traces.STANDS, clock.instant())));
    }

    /** A cause speaks up: a new alert, or more of the open one, or nothing that was not answered. */
    void fire(Cause cause, Firing firing) {
        Rota rota = rotas.of(cause.client(), firing.at());
        DueTimes times = terms.now().times();
        Optional<Held> open = alerts.holdOpen(cause);
        if (open.isPresent()) {
            again(open.get(), firing, rota, times);
        } else if (alerts.newest(cause).map(last -> last.isNews(firing, times)).orElse(true)) {
            Alert alert = Alert.raise(AlertId.random(), cause, firing, rota, times);
            if (alerts.add(alert)) {
                note(alert, "RAISED", null, null, true, rota);
            } else {
                fire(cause, firing);
            }
        }
    }

    /** The owner is told again of what is more urgent, of a call, and of what asks anew. */
    private void again(Held held, Firing firing, Rota rota, DueTimes times) {
        Alert before = held.alert();
        Alert after = before.again(firing, rota, times);
        if (!after.equals(before)) {
            store(after, held);
            boolean asks = firing.pressed()
                    || after.tier() != before.tier()
                    || !after.state().getClass().equals(before.state().getClass());
            note(after, "FIRED", null, null, asks, rota);
        }
    }

    /**
     * Does what a person decided on the alert they saw. The caller has made sure that they may open the client's record.
     *
     * @param version the alert's version that was shown
     */
    public Answer act(AlertId id, AlertAct act, int version, AccountId by) {
        Optional<Held> held = alerts.hold(id).filter(now -> now.version() == version && now.alert().isOpen());
        held.ifPresent(now -> {
            Rota rota = rotas.of(now.alert().cause().client(), clock.instant());
            Alert after = now.alert().act(act, by, clock.instant(), rota);
            store(after, now);
            note(after, name(act), by, words(act), false, rota);
        });
        return held.isPresent() ? Answer.DONE : Answer.CHANGED_MEANWHILE;
    }

    /** What time and absences ask for: hands the alert on where its owner is gone or has let it wait. */
    void check(AlertId id) {
        Instant now = clock.instant();
        alerts.hold(id).ifPresent(held -> {
            Rota rota = rotas.of(held.alert().cause().client(), now);
            held.alert().check(now, rota, terms.now().times()).ifPresentOrElse(
                    move -> {
                        store(move.alert(), held);
                        note(move.alert(), move.kind().name(), null, null, true, rota);
                    },
                    () -> letIn(held.alert(), rota));
        });
    }

    /** Looks after the open alerts of a therapist's clients at once: who stands in for whom has changed. */
    public void checkOf(AccountId therapist) {
        alerts.openOf(therapist).forEach(this::check);
    }

    /** Looks after the open alerts of one client at once: the care team has changed. */
    void checkOf(ClientId client) {
        alerts.openOf(client).forEach(this::check);
    }

    /** A page of the person's has shown them what they own. */
    public void delivered(AccountId owner) {
        steps.delivered(owner).forEach(client -> changed(client, owner));
    }

    /** What nobody's page has shown since that moment has not reached them. */
    void undelivered(Instant since) {
        steps.failed(since).forEach(this::changed);
    }

    /** An answer counts in the week in which it came. */
    private void store(Alert after, Held before) {
        Instant now = clock.instant();
        alerts.store(after, before, now)
                .ifPresent(waited -> rollups.add(
                        after.cause().client(), LocalDate.ofInstant(now, ZoneOffset.UTC), Counts.ofAnswered(waited)));
    }

    private void note(
            Alert alert, String act, @Nullable AccountId by, @Nullable String words, boolean told, Rota rota) {
        AccountId owner = alert.state().duty().owner();
        steps.add(alert.id(), clock.instant(), new AlertStepRepository.Step(act, by, owner, words, told));
        if (told) {
            notices.tell(owner);
        }
        letIn(alert, rota);
        changed(alert.cause().client(), owner);
    }

    /** Whoever answers for an open alert can open the record it is about: the safety contact, day by day. */
    private void letIn(Alert alert, Rota rota) {
        ClientId client = alert.cause().client();
        if (alert.isOpen()) {
            rota.find(alert.state().duty().owner()).ifPresent(owner -> {
                LocalDate today = LocalDate.ofInstant(clock.instant(), owner.zone());
                if (!careTeams.opens(owner.who(), client, today)) {
                    careTeams.standIn(owner.who(), client, today, today);
                }
            });
        }
    }

    private void changed(ClientId client, AccountId... others) {
        Set<AccountId> people = new HashSet<>(
                careTeams.of(client, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        people.addAll(List.of(others));
        events.publishEvent(new AlertsChanged(people));
    }

    private static String name(AlertAct act) {
        return switch (act) {
            case AlertAct.Take() -> "TAKEN";
            case AlertAct.Note _ -> "NOTED";
            case AlertAct.Close _ -> "CLOSED";
        };
    }

    private static @Nullable String words(AlertAct act) {
        return switch (act) {
            case AlertAct.Take() -> null;
            case AlertAct.Note(String words) -> words;
            case AlertAct.Close(Closing closing) -> closing.reason();
        };
    }
}
