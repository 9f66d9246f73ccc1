package thaw.account;

import java.time.LocalDate;

/**
 * Somebody is, was or will be responsible for a client, between two days, both included.
 *
 * @param until far ahead where no end is known
 */
public record Tenure(String therapist, LocalDate from, LocalDate until) {

    /** Whether an end is known. */
    public boolean ends() {
        return until.isBefore(TenureRepository.FOR_GOOD);
    }

    /** Whether it holds on that day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
