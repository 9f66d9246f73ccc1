package thaw.care.chart;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;

/** Hands a period of a record out, for paper or as a file, and writes down that it was taken. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class PaperService {

    private final CurrentUser user;
    private final ChartRepository charts;
    private final SharedWordsRepository words;
    private final AuditLog audit;
    private final Clock clock;

    PaperService(CurrentUser user, ChartRepository charts, SharedWordsRepository words, AuditLog audit, Clock clock) {
        this.user = user;
        this.charts = charts;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The period from the first day to the last, both included; empty for an unknown record and for one that is not
     * theirs.
     */
    public Optional<Paper> take(ClientId client, LocalDate first, LocalDate last) {
        Me me = user.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        Optional<Paper> paper = charts.chart(me.id(), client, today, first.minusDays(1), clock.instant())
                .map(ReadChart::chart)
                .map(whole -> new Paper(whole.between(first, last), words.of(client, first, last)));
        paper.ifPresent(taken -> audit.read(me, client, AuditLog.Part.PAPER));
        return paper;
    }
}
