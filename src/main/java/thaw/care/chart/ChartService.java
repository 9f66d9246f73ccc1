package thaw.care.chart;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.governor.Governor;

/** Opens a client's chart for a therapist who may, and writes down that it was opened. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ChartService {

    /** Imported histories may be old. */
    private static final int YEARS = 60;

    private final CurrentUser user;
    private final ChartRepository charts;
    private final Governor governor;
    private final AuditLog audit;
    private final Clock clock;

    ChartService(CurrentUser user, ChartRepository charts, Governor governor, AuditLog audit, Clock clock) {
        this.user = user;
        this.charts = charts;
        this.governor = governor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The chart as the therapist opens it; empty for an unknown record and for one that is not theirs. */
    public Optional<ReadChart> open(ClientId client) {
        Optional<ReadChart> chart = again(client);
        chart.ifPresent(found -> {
            audit.read(user.get(), client, AuditLog.Part.CHART);
            governor.looked(client, user.get().id());
        });
        return chart;
    }

    /** The chart again, for a page that is open and has been written down already. */
    @Transactional(readOnly = true)
    public Optional<ReadChart> again(ClientId client) {
        Me me = user.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        return charts.chart(me.id(), client, today, today.minusYears(YEARS), clock.instant());
    }

    /**
     * The chart for such a page, and of the check-ins those alone that were made after a moment; {@link OpenChart} puts
     * them together with the ones it knows.
     */
    @Transactional(readOnly = true)
    public Optional<ReadChart> since(ClientId client, Instant known) {
        Me me = user.get();
        LocalDate today = LocalDate.ofInstant(clock.instant(), me.zone());
        return charts.chart(me.id(), client, today, today.minusYears(YEARS), clock.instant(), known);
    }
}
