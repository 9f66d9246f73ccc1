package thaw.domain.program;

import java.time.LocalDate;

/**
 * A phase in a client's plan of days.
 *
 * @param phase its position, from 0
 * @param from  its first day; its weeks are counted from here
 * @param until its last day, for now: while its gate is closed the phase goes on
 */
public record LaidPhase(int phase, LocalDate from, LocalDate until) {

    public LaidPhase {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A phase ends after it has begun");
        }
    }
}
