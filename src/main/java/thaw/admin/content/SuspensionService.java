package thaw.admin.content;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeVersion;
import thaw.governor.AdverseKeeper;
import thaw.library.ClinicLibrary;
import thaw.library.Shelved;

/**
 * Practices that are offered to nobody since they did not do somebody good, and lifting that with a reason. No client and
 * no word of one is seen here, and no count below {@link #SUPPRESSED_BELOW}.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class SuspensionService {

    /** As in the usage reports. */
    public static final int SUPPRESSED_BELOW = 5;

    /** The longest reason that is kept. */
    public static final int REASON_LIMIT = 1000;

    private static final int MOST_CLIENTS = 50;

    private final SuspensionListRepository suspensions;
    private final AdverseKeeper keeper;
    private final ClinicLibrary library;
    private final CurrentUser user;

    SuspensionService(
            SuspensionListRepository suspensions, AdverseKeeper keeper, ClinicLibrary library, CurrentUser user) {
        this.suspensions = suspensions;
        this.keeper = keeper;
        this.library = library;
        this.user = user;
    }

    /** What is suspended and what was, the newest first. */
    @Transactional(readOnly = true)
    public List<SuspensionRow> suspensions() {
        return suspensions.newest(titles());
    }

    /** Versions that so many different clients spoke of that the count can be told. */
    @Transactional(readOnly = true)
    public List<ReportedRow> reported() {
        UnaryOperator<String> titles = titles();
        return keeper.reported(SUPPRESSED_BELOW).stream()
                .map(one -> new ReportedRow(one.version(), titles.apply(one.version().practice()), one.clients()))
                .toList();
    }

    /** The title of a practice by its id; the id where the library has it no more. */
    private UnaryOperator<String> titles() {
        Map<String, String> titles = library.shelves().stream()
                .map(Shelved::practice)
                .collect(Collectors.toMap(practice -> practice.id().value(), Practice::title));
        return id -> titles.getOrDefault(id, id);
    }

    /** How many different clients bring a suspension. */
    @Transactional(readOnly = true)
    public int threshold() {
        return keeper.threshold();
    }

    /**
     * Sets how many different clients bring a suspension.
     *
     * @throws IllegalArgumentException outside of 1 to 50
     */
    public void threshold(int clients) {
        if (clients < 1 || clients > MOST_CLIENTS) {
            throw new IllegalArgumentException("A suspension takes 1 to " + MOST_CLIENTS + " clients");
        }
        keeper.threshold(clients);
    }

    /**
     * Lets a version be offered again.
     *
     * @return false when it is not suspended any more
     * @throws IllegalArgumentException without a reason, or with one that is too long
     */
    public boolean lift(PracticeVersion version, String reason) {
        if (reason.isBlank() || reason.length() > REASON_LIMIT) {
            throw new IllegalArgumentException("A reason has 1 to " + REASON_LIMIT + " characters");
        }
        return keeper.lift(version, reason.strip(), user.get().id());
    }
}
