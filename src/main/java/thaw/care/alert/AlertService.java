package thaw.care.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.audit.DailyReads;
import thaw.domain.alert.AlertAct;
import thaw.domain.alert.AlertId;
import thaw.governor.AlertKeeper;

/** Lists the alerts of the clients whose records the therapist who asks may open today, and does what they decide. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class AlertService {

    /** How far the figures of the rules look back. */
    public static final int RULE_DAYS = 180;

    private final CurrentUser user;
    private final WorklistRepository worklist;
    private final FiguresRepository figures;
    private final AlertKeeper alerts;
    private final AuditLog audit;
    private final DailyReads reads;
    private final Clock clock;

    AlertService(
            CurrentUser user,
            WorklistRepository worklist,
            FiguresRepository figures,
            AlertKeeper alerts,
            AuditLog audit,
            DailyReads reads,
            Clock clock) {
        this.user = user;
        this.worklist = worklist;
        this.figures = figures;
        this.alerts = alerts;
        this.audit = audit;
        this.reads = reads;
        this.clock = clock;
    }

    /** A stretch of the list: overdue first, then the more pressing, then the sooner due. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<AlertRow> list(AlertFilter filter, int offset, int limit) {
        Me me = user.get();
        return reads.of(
                me,
                AuditLog.Part.ALERT,
                () -> worklist.list(me.id(), today(me), clock.instant(), filter, offset, limit),
                found -> found.stream().map(AlertRow::client).toList());
    }

    /** How many alerts the filter leaves. */
    @Transactional(readOnly = true)
    public int count(AlertFilter filter) {
        Me me = user.get();
        return worklist.count(me.id(), today(me), filter);
    }

    /** An alert and what became of it; empty for an unknown one and for one of somebody else's client. */
    public Optional<AlertStory> open(AlertId id) {
        Optional<AlertStory> story = again(id);
        story.ifPresent(found -> audit.read(user.get(), found.alert().client(), AuditLog.Part.ALERT));
        return story;
    }

    /** The alert again, for a page that shows it and has been written down already. */
    @Transactional(readOnly = true)
    public Optional<AlertStory> again(AlertId id) {
        Me me = user.get();
        return worklist.story(me.id(), today(me), id);
    }

    /**
     * Does what the therapist decided on the alert that was shown.
     *
     * @param version of the alert that was shown
     * @return what came of it; empty for an unknown alert and for one of somebody else's client
     */
    public Optional<AlertKeeper.Answer> act(AlertId id, AlertAct act, int version) {
        Me me = user.get();
        return worklist.client(me.id(), today(me), id).map(client -> {
            AlertKeeper.Answer answer = alerts.act(id, act, version, me.id());
            if (answer == AlertKeeper.Answer.DONE) {
                audit.wrote(me, client, AuditLog.Part.ALERT);
            }
            return answer;
        });
    }

    /** What waits for the therapist who asks. */
    @Transactional(readOnly = true)
    public Waiting waiting() {
        Me me = user.get();
        return figures.waiting(me.id(), today(me));
    }

    /** A page has shown the therapist what waits: it is delivered. */
    public void seen() {
        alerts.delivered(user.get().id());
    }

    /** How the rules did in the last {@value #RULE_DAYS} days. */
    @Transactional(readOnly = true)
    public List<RuleRow> rules() {
        Me me = user.get();
        Instant since = clock.instant().minus(Duration.ofDays(RULE_DAYS));
        return figures.rules(me.id(), today(me), since);
    }

    private LocalDate today(Me me) {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }
}
