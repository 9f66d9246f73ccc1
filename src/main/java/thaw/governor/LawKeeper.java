package thaw.governor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Dose;
import thaw.domain.pacing.Fired;
import thaw.domain.pacing.GroundingEnd;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Rule;
import thaw.domain.pacing.Tier;
import thaw.domain.people.ClientId;

/**
 * Asks the pacing law whenever there is something new, stores what it decided, and applies at once what lowers; a step up
 * stays a proposal. All in the transaction that brought the evidence.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LawKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(LawKeeper.class);

    /** What is older than the law's window and the week before it lowers nothing any more. */
    private static final int LATE_DAYS = 14;

    private final EvidenceRepository evidence;
    private final DoseRepository doses;
    private final DecisionRepository decisions;
    private final StateRepository states;
    private final CheckInRepository checkIns;
    private final Governor governor;
    private final AlertKeeper alerts;
    private final TransactionTemplate step;
    private final Clock clock;

    LawKeeper(
            EvidenceRepository evidence,
            DoseRepository doses,
            DecisionRepository decisions,
            StateRepository states,
            CheckInRepository checkIns,
            Governor governor,
            AlertKeeper alerts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.evidence = evidence;
        this.doses = doses;
        this.decisions = decisions;
        this.states = states;
        this.checkIns = checkIns;
        this.governor = governor;
        this.alerts = alerts;
        this.clock = clock;
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Asks the law about the client's calendar day. Without a dose there is nothing to decide. The dose is held from here
     * to the end of the transaction: two pieces of evidence that come at once are decided one after the other.
     *
     * <p>Whatever goes wrong between the reading of the evidence and the last thing done about it must not cost the
     * evidence itself: all of that is taken back, nothing is raised, and the therapist hears that the law did not answer.
     */
    public void applyLaw(ClientId client, LocalDate day) {
        applyLaw(client, day, known -> {
            Decision decision = known.decide(false);
            act(client, day, known, decision);
            alerts.withdraw(client, decision);
        });
    }

    private void applyLaw(ClientId client, LocalDate day, Consumer<ClientEvidence> ask) {
        if (doses.of(client).isPresent()) {
            try {
                step.executeWithoutResult(status -> evidence.of(client, day).ifPresent(ask));
            } catch (RuntimeException mistake) {
                LOG.error("The pacing law failed: {} at {}", mistake.getClass().getName(), mistake.getStackTrace()[0]);
                failed(client, day);
            }
        }
    }

    /**
     * Asks the law about today and, for evidence that arrives late, before that about the day it is from: what would have
     * lowered the dose then lowers it now.
     */
    public void applyLaw(ClientId client, LocalDate evidence, LocalDate today) {
        if (evidence.isBefore(today) && evidence.isAfter(today.minusDays(LATE_DAYS))) {
            applyLaw(client, evidence, known -> act(client, evidence, known, known.decide(false)));
        }
        applyLaw(client, today);
    }

    private void failed(ClientId client, LocalDate day) {
        states.attend(client, Attention.lawFailed());
        alerts.lawFailed(client, day);
        governor.changed(client);
    }

    private void act(ClientId client, LocalDate day, ClientEvidence known, Decision decision) {
        if (known.isNew(decision)) {
            decisions.add(client, clock.instant(), day, known, decision);
            governor.changed(client);
        }
        tell(client, decision);
        alerts.tell(client, known, decision);
        switch (decision.outcome()) {
            case PAUSE -> lower(client, "PAUSE", decision, true, day);
            case STEP_DOWN -> lower(client, "STEP_DOWN", decision, false, day);
            case HOLD -> lower(client, "HOLD", decision, false, day);
            case STEP_UP -> {}
        }
        endGrounding(client, known, day);
    }

    /** The caseload shows what the law tells the therapist, the most pressing notice first. */
    private void tell(ClientId client, Decision decision) {
        decision.notices().stream()
                .max(Comparator.comparingInt(notice -> urgency(notice.tier())))
                .ifPresent(notice -> states.attendByLaw(client, urgency(notice.tier()), notice.rule()));
    }

    private static int urgency(Tier tier) {
        return switch (tier) {
            case URGENT -> 3;
            case SAME_DAY -> 2;
            case ROUTINE -> 1;
        };
    }

    /** What already holds is not noted again. */
    private void lower(ClientId client, String act, Decision decision, boolean pauses, LocalDate day) {
        DoseRepository.Held held = doses.of(client).orElseThrow();
        Dose before = held.dose();
        Intensity level = decision.level().compareTo(before.level()) < 0 ? decision.level() : before.level();
        Dose after = new Dose(
                level.within(before.ceiling()),
                before.ceiling(),
                before.paused() || pauses,
                before.groundingOnly() || decision.groundingOnly(),
                before.groundingOwed());
        store(client, act, held, after, decision.fired(), day);
    }

    /** R8: grounding-only that the law ordered ends by itself once it has done its work. */
    private void endGrounding(ClientId client, ClientEvidence known, LocalDate day) {
        DoseRepository.Held held = doses.of(client).orElseThrow();
        Dose before = held.dose();
        if (before.groundingOnly() && !before.paused() && !doses.therapistOrderedGrounding(client)) {
            decisions.groundingOrdered(client)
                    .filter(ordered -> hasDoneItsWork(client, known, ordered))
                    .ifPresent(ordered -> store(client, "HOLD", held,
                            new Dose(before.level(), before.ceiling(), false, false, before.groundingOwed()),
                            List.of(), day));
        }
    }

    private boolean hasDoneItsWork(ClientId client, ClientEvidence known, DecisionRepository.Ordered ordered) {
        Instant since = ordered.at();
        List<Rule> rules = ordered.decision().fired().stream().map(Fired::rule).toList();
        return GroundingEnd.reached(
                known.parameters(),
                rules,
                Duration.between(since, clock.instant()),
                checkIns.newestOverwhelm(client, since).orElse(null));
    }

    private void store(
            ClientId client, String act, DoseRepository.Held held, Dose after, List<Fired> fired, LocalDate day) {
        if (!after.equals(held.dose())) {
            doses.store(client, after, held.version());
            String rules = fired.isEmpty()
                    ? "R8"
                    : fired.stream().map(each -> each.rule().id()).collect(Collectors.joining(" "));
            doses.note(client, clock.instant(), day, new DoseRepository.Change(
                    act, held.dose().level(), after, null, null, rules));
            governor.changed(client);
        }
    }
}
