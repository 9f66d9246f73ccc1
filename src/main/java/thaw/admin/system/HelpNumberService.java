package thaw.admin.system;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.governor.HelpNumberKeeper;
import thaw.governor.HelpNumbers;

/** The admin sets which numbers people find under "Help now", and says when they were last checked. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class HelpNumberService {

    private final HelpNumberKeeper numbers;
    private final CurrentUser user;
    private final Clock clock;

    HelpNumberService(HelpNumberKeeper numbers, CurrentUser user, Clock clock) {
        this.numbers = numbers;
        this.user = user;
        this.clock = clock;
    }

    /** What came of saving. */
    public enum Saved {
        DONE,
        /** A line without a name or a number that can be dialled, or numbers without a day of checking that has come. */
        INCOMPLETE,
        CHANGED_MEANWHILE
    }

    /** The numbers as they hold now. */
    @Transactional(readOnly = true)
    public HelpNumbers now() {
        return numbers.now();
    }

    /** The admin's calendar day now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.get().zone());
    }

    /**
     * Replaces the numbers that were shown.
     *
     * @param seen the version that was shown
     */
    public Saved save(List<Draft> lines, @Nullable LocalDate checkedOn, int seen) {
        boolean undated = !lines.isEmpty() && checkedOn == null;
        if (undated || (checkedOn != null && checkedOn.isAfter(today()))) {
            return Saved.INCOMPLETE;
        }
        try {
            HelpNumbers changed = new HelpNumbers(
                    lines.stream().map(Draft::line).toList(), lines.isEmpty() ? null : checkedOn, seen);
            return numbers.change(changed) ? Saved.DONE : Saved.CHANGED_MEANWHILE;
        } catch (IllegalArgumentException notDialled) {
            return Saved.INCOMPLETE;
        }
    }

    /** A line as it is being written. */
    public record Draft(String country, String name, String number, String hours) {

        private HelpNumbers.Line line() {
            return new HelpNumbers.Line(country.strip(), name.strip(), number.strip(), hours.strip());
        }
    }
}
