package thaw.practice.mydata;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;

/** Tells a client who can open their record and who did. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional(readOnly = true)
public class MyDataService {

    /** So many openings are shown, the newest. */
    public static final int MOST = 200;

    private final CurrentUser user;
    private final MyDataRepository data;
    private final Clock clock;

    MyDataService(CurrentUser user, MyDataRepository data, Clock clock) {
        this.user = user;
        this.data = data;
        this.clock = clock;
    }

    /** Who opened my record, newest first, at most {@link #MOST}; what I opened myself is not among it. */
    public List<Opened> opened() {
        Me me = user.get();
        return data.openedByOthers(me.ownRecord(), me.id(), MOST);
    }

    /** The names of those who can open my record today: my therapist, and whoever covers. */
    public List<String> careTeam() {
        Me me = user.get();
        return data.careTeam(me.ownRecord(), LocalDate.ofInstant(clock.instant(), me.zone()));
    }
}
