package thaw.practice.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.audit.DailyReads;
import thaw.domain.measure.OrderId;
import thaw.governor.MeasureKeeper;
import thaw.governor.MeasureKeeper.Draft;
import thaw.governor.MeasureKeeper.Taken;

/** A questionnaire as the client fills it in. What is answered is kept at once, and can be taken up again on any day. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class MyFormService {

    private final CurrentUser user;
    private final MeasureKeeper measures;
    private final AuditLog audit;
    private final DailyReads reads;
    private final Clock clock;

    MyFormService(CurrentUser user, MeasureKeeper measures, AuditLog audit, DailyReads reads, Clock clock) {
        this.user = user;
        this.measures = measures;
        this.audit = audit;
        this.reads = reads;
        this.clock = clock;
    }

    /** What is asked, with the answers so far; empty when it is not the client's, or nothing is asked today. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Draft> open(OrderId order) {
        Me me = user.get();
        return reads.of(
                me,
                AuditLog.Part.MEASURE,
                () -> measures.open(me.ownRecord(), order, today(me)),
                found -> found.map(draft -> me.ownRecord()).stream().toList());
    }

    /**
     * Keeps an answer.
     *
     * @throws IllegalArgumentException when it is no answer to this question
     */
    public Taken answer(OrderId order, String linkId, String given) {
        Me me = user.get();
        return written(me, measures.answer(me.ownRecord(), order, linkId, given, today(me)));
    }

    /** Leaves a question out. */
    public Taken skip(OrderId order, String linkId) {
        Me me = user.get();
        return written(me, measures.answer(me.ownRecord(), order, linkId, null, today(me)));
    }

    /** Closes the form; false when nothing is asked here any more. */
    public boolean finish(OrderId order) {
        Me me = user.get();
        boolean finished = measures.finish(me.ownRecord(), order, today(me));
        if (finished) {
            audit.wrote(me, me.ownRecord(), AuditLog.Part.MEASURE);
        }
        return finished;
    }

    private Taken written(Me me, Taken taken) {
        if (taken != Taken.GONE) {
            audit.wrote(me, me.ownRecord(), AuditLog.Part.MEASURE);
        }
        return taken;
    }

    private LocalDate today(Me me) {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }
}
