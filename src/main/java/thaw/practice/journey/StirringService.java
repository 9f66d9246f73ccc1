package thaw.practice.journey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.audit.DailyReads;
import thaw.domain.checkin.CheckIn;
import thaw.governor.Governor;

/** The client's small stirrings: noting one, and the list of all. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional
public class StirringService {

    private final CurrentUser user;
    private final StirringRepository stirrings;
    private final Governor governor;
    private final AuditLog audit;
    private final DailyReads reads;
    private final Clock clock;

    StirringService(
            CurrentUser user,
            StirringRepository stirrings,
            Governor governor,
            AuditLog audit,
            DailyReads reads,
            Clock clock) {
        this.user = user;
        this.stirrings = stirrings;
        this.governor = governor;
        this.audit = audit;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Notes a stirring of this moment. Returning means that it is safe on disk.
     *
     * @param word the client's own word, or blank for none
     * @throws IllegalArgumentException when the word is longer than {@link CheckIn#WORD_LIMIT}
     */
    public void note(String word) {
        Me me = user.get();
        Instant now = clock.instant();
        audit.wrote(me, me.ownRecord(), AuditLog.Part.STIRRING);
        stirrings.add(me.ownRecord(), now, LocalDate.ofInstant(now, me.zone()), kept(word));
        governor.changed(me.ownRecord());
    }

    /** A pasted word can bring line ends and other characters that no database takes. */
    private static @Nullable String kept(String word) {
        String clean = word.replaceAll("\\p{Cntrl}", " ").strip();
        if (clean.length() > CheckIn.WORD_LIMIT) {
            throw new IllegalArgumentException("The word is too long");
        }
        return clean.isEmpty() ? null : clean;
    }

    /** The newest stirrings, newest first, from check-ins and sessions too; at most so many. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Stirring> newest(int most) {
        Me me = user.get();
        return reads.own(me, AuditLog.Part.STIRRING, () -> stirrings.newest(me.ownRecord(), most));
    }
}
