package thaw.care.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.domain.safety.GateHistory;
import thaw.domain.safety.HelpRecord;
import thaw.domain.safety.ProfessionalHelp;
import thaw.domain.safety.SafetyPlan;
import thaw.domain.safety.Situation;
import thaw.governor.GateKeeper;
import thaw.governor.Governor;
import thaw.governor.LawKeeper;
import thaw.governor.PlanKeeper;

/** Shows a client's safety to a therapist who may open the record, and does what the therapist decides about it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class SafetyService {

    /** The longest reason that is kept. */
    public static final int REASON_LIMIT = 1000;

    private final CurrentUser user;
    private final SafetyRepository safety;
    private final DismissalRepository dismissals;
    private final GateKeeper gates;
    private final PlanKeeper plans;
    private final LawKeeper law;
    private final Governor governor;
    private final AuditLog audit;
    private final Clock clock;

    SafetyService(
            CurrentUser user,
            SafetyRepository safety,
            DismissalRepository dismissals,
            GateKeeper gates,
            PlanKeeper plans,
            LawKeeper law,
            Governor governor,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.safety = safety;
        this.dismissals = dismissals;
        this.gates = gates;
        this.plans = plans;
        this.law = law;
        this.governor = governor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The page as the therapist opens it; empty for an unknown record and for one that is not theirs. */
    public Optional<SafetyPage> open(ClientId client) {
        Optional<SafetyPage> page = read(client);
        page.ifPresent(found -> audit.read(user.get(), client, AuditLog.Part.SAFETY));
        return page;
    }

    /** The page again, for one that is open and has been written down already. */
    @Transactional(readOnly = true)
    public Optional<SafetyPage> again(ClientId client) {
        return read(client);
    }

    /**
     * Does something to a gate, and lets the pacing law act on it at once.
     *
     * @param seen the acts that the therapist saw ({@link SafetyPage#actsSeen})
     */
    public Answer act(ClientId client, GateWish wish, int seen, String reason) {
        return withReason(client, reason, page -> {
            if (wish.eventDay() != null && wish.eventDay().isAfter(page.today())) {
                return Answer.DAY_AHEAD;
            }
            if (!gates.actOn(client, wish.on(page.today()), seen, user.get().id(), reason.strip())) {
                return Answer.CHANGED_MEANWHILE;
            }
            law.applyLaw(client, page.today());
            return Answer.DONE;
        });
    }

    /** Puts a flag aside until there is new evidence. A flag that does not stand is not put aside. */
    public Answer dismiss(ClientId client, Situation situation, String reason) {
        return withReason(client, reason, page -> {
            if (page.flags().stream().noneMatch(flag -> flag.situation() == situation)) {
                return Answer.CHANGED_MEANWHILE;
            }
            dismissals.add(client, situation, page.today(), user.get().id(), reason.strip(), clock.instant());
            governor.changed(client);
            return Answer.DONE;
        });
    }

    /**
     * Stores the next version of the safety plan.
     *
     * @param seen the version it was written from ({@link SafetyPage#planSeen})
     */
    public Answer write(ClientId client, Map<SafetyPlan.Part, String> parts, int seen) {
        Optional<SafetyPlan> plan = SafetyPlan.of(parts);
        if (plan.isEmpty()) {
            return Answer.NO_PLAN;
        }
        return written(client, read(client)
                .map(page -> plans.write(client, plan.get(), seen, user.get().id())
                        ? Answer.DONE
                        : Answer.CHANGED_MEANWHILE)
                .orElse(Answer.NOT_FOUND));
    }

    private Answer withReason(ClientId client, String reason, Function<SafetyPage, Answer> deed) {
        if (reason.isBlank() || reason.strip().length() > REASON_LIMIT) {
            return Answer.REASON_NEEDED;
        }
        return written(client, read(client).map(deed).orElse(Answer.NOT_FOUND));
    }

    private Answer written(ClientId client, Answer answer) {
        if (answer == Answer.DONE) {
            audit.wrote(user.get(), client, AuditLog.Part.SAFETY);
        }
        return answer;
    }

    private Optional<SafetyPage> read(ClientId client) {
        Me me = user.get();
        LocalDate day = LocalDate.ofInstant(clock.instant(), me.zone());
        return safety.of(me.id(), client, day, day.minusDays(ProfessionalHelp.LOOKS_BACK_DAYS))
                .map(found -> page(found, LocalDate.ofInstant(clock.instant(), found.zone())));
    }

    private static SafetyPage page(SafetyRepository.Found found, LocalDate today) {
        GateHistory history =
                new GateHistory(found.acts().stream().map(SafetyPage.Act::change).toList());
        HelpRecord record = new HelpRecord(
                today, LocalDate.MIN, found.days(), found.sessions(), history.traumaDay(), history.traumaToldDay());
        return new SafetyPage(
                found.client(),
                found.name(),
                found.zone(),
                today,
                found.acts(),
                found.plans(),
                ProfessionalHelp.standing(record, newest(found.dismissals())),
                found.dismissals());
    }

    /** The first of each situation is the newest. */
    private static Map<Situation, LocalDate> newest(List<SafetyPage.Dismissal> dismissals) {
        return dismissals.stream()
                .collect(Collectors.toMap(
                        SafetyPage.Dismissal::situation, SafetyPage.Dismissal::day, (newest, older) -> newest));
    }
}
