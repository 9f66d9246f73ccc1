package thaw.practice.offline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.domain.people.ClientId;
import thaw.practice.checkin.CheckInService;
import thaw.practice.help.HelpService;
import thaw.practice.session.ArrivalService;
import thaw.shell.Texts;

/** Takes in what a phone kept while there was no network: each entry once, with the moment and the zone it was made in. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class QueueService {

    /** As for check-ins that come at once: a phone's clock may be ahead, but not by more than a day. */
    private static final Duration AHEAD = Duration.ofHours(26);

    /** A phone that was left in a drawer for a season is believed; one whose clock says another year is not. */
    private static final Duration OLDEST = Duration.ofDays(120);

    /** Texts of the hallway's; what is written here is for the therapist to read. */
    private static final Texts TEXTS = new Texts();

    private final CurrentUser user;
    private final OfflineRepository phones;
    private final CheckInService checkIns;
    private final ArrivalService sessions;
    private final HelpService help;
    private final Clock clock;

    QueueService(
            CurrentUser user,
            OfflineRepository phones,
            CheckInService checkIns,
            ArrivalService sessions,
            HelpService help,
            Clock clock) {
        this.user = user;
        this.phones = phones;
        this.checkIns = checkIns;
        this.sessions = sessions;
        this.help = help;
        this.clock = clock;
    }

    /** Takes in one entry. Returning {@link Taken#KEPT} means that it is safe on disk. */
    public Taken take(Entry entry) {
        Instant now = clock.instant();
        if (entry.madeAt().isAfter(now.plus(AHEAD))) {
            return Taken.FROM_THE_FUTURE;
        }
        if (entry.madeAt().isBefore(now.minus(OLDEST))) {
            return Taken.TOO_OLD;
        }
        ClientId client = user.get().ownRecord();
        return switch (entry) {
            case Entry.Said said -> {
                if (phones.receive(client, "CHECK_IN", said, now)) {
                    checkIns.send(said.checkIn());
                }
                yield Taken.KEPT;
            }
            case Entry.Practised practised -> practised(client, practised, now);
            case Entry.NotSafe pressed -> {
                if (phones.receive(client, "NOT_SAFE", pressed, now)) {
                    help.notSafe(when(pressed));
                }
                yield Taken.KEPT;
            }
        };
    }

    /** A session comes more than once while it runs; only its end is an end. */
    private Taken practised(ClientId client, Entry.Practised practised, Instant now) {
        if (!sessions.arrived(practised.session())) {
            return Taken.NOT_PLANNED;
        }
        if (practised.session().ended()) {
            phones.receive(client, "SESSION", practised, now);
        }
        return Taken.KEPT;
    }

    private String when(Entry.NotSafe pressed) {
        String moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Locale.UK)
                .format(pressed.madeAt().atZone(pressed.zone()));
        return TEXTS.getTranslation("offline.not-safe.when", Locale.UK, moment, pressed.zone().getId());
    }
}
