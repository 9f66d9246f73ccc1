package thaw.practice.offline;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.domain.people.ClientId;
import thaw.domain.practice.Practice;
import thaw.domain.program.PlannedSessionId;
import thaw.practice.checkin.CheckInService;
import thaw.practice.help.HelpService;
import thaw.practice.session.SessionOffer;
import thaw.practice.session.SessionService;
import thaw.practice.today.Today;
import thaw.practice.today.TodayService;

/** Packs what a client's own phone keeps for the day. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class PackService {

    private static final int SECRET_BYTES = 32;

    private final CurrentUser user;
    private final TodayService days;
    private final SessionService sessions;
    private final HelpService help;
    private final CheckInService checkIns;
    private final OfflineRepository phones;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PackService(
            CurrentUser user,
            TodayService days,
            SessionService sessions,
            HelpService help,
            CheckInService checkIns,
            OfflineRepository phones,
            Clock clock) {
        this.user = user;
        this.days = days;
        this.sessions = sessions;
        this.help = help;
        this.checkIns = checkIns;
        this.phones = phones;
        this.clock = clock;
    }

    /** What the client may do today, the safety plan as it holds now, and the secret. */
    public Pack pack() {
        Me me = user.get();
        Today today = days.today();
        return new Pack(
                me.id(), secret(me.ownRecord()), today.day(), me.zone(), help.plan(), playable(today),
                checkIns.page(), sessions.thresholds());
    }

    /** In the order of Today. */
    private List<Pack.Playable> playable(Today today) {
        Map<PlannedSessionId, SessionOffer> offers = sessions.offers();
        List<Pack.Playable> playable = new ArrayList<>();
        today.sessions().forEach(planned -> {
            if (offers.get(planned.id()) instanceof SessionOffer.Ready(Practice practice, Practice grounding)) {
                playable.add(new Pack.Playable(planned.id(), practice, grounding));
            }
        });
        return playable;
    }

    /** Two pages that open at once get the same. */
    private String secret(ClientId client) {
        Optional<String> known = phones.secret(client);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] made = new byte[SECRET_BYTES];
        random.nextBytes(made);
        phones.addSecret(client, Base64.getEncoder().encodeToString(made), clock.instant());
        return phones.secret(client).orElseThrow();
    }
}
