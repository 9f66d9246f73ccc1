package thaw.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of tests: it stands until a test moves it. */
public final class MovableClock extends Clock {

    /** A Wednesday, where every test begins. */
    public static final Instant START = Instant.parse("2026-03-04T10:00:00Z");

    private Instant now = START;

    /** Sets the clock to a moment, back or forth. */
    public synchronized void set(Instant moment) {
        now = moment;
    }

    /** Lets time pass. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The clock is read as an instant");
    }
}
