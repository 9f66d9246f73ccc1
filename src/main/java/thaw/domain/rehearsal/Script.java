package thaw.domain.rehearsal;

import thaw.domain.pacing.Felt;
import thaw.domain.pacing.RatedDay;
import thaw.domain.pacing.RatedSession;

/**
 * A made-up person's course. Its numbers are examples, chosen so that one course shows a side of the law: the same course
 * is the same on every day it is rehearsed.
 */
public enum Script {
    /** Calm on every day, with contact in every session, and ready for a bit more. Here proposals count as confirmed. */
    STEADY,
    /** Calm for two weeks; then every four weeks a week in which every other day is too much, and every session is. */
    FLOODING,
    /** Two weeks of contact, six weeks without a word or a session, and then back, as calm as before. */
    SILENT;

    private static final int FIRST_WEEKS = 14;
    private static final int WAVE_EVERY = 28;
    private static final int WAVE = 7;
    private static final int SILENCE = 42;

    private static final Felt CALM = new Felt(2.0, 1.0, 8.0);
    private static final Felt STIRRED = new Felt(3.0, 1.0, 8.0);
    private static final Felt UNEASY = new Felt(5.0, 2.0, 6.0);
    private static final Felt HEAVY = new Felt(8.0, 3.0, 5.0);

    /** Whether a proposal of the law counts as confirmed; elsewhere it stays open. */
    public boolean confirms() {
        return this == STEADY;
    }

    /** Whether there is a check-in, and a session where one is planned, on the day with this number, from 0. */
    boolean speaks(int number) {
        return this != SILENT || number < FIRST_WEEKS || number >= FIRST_WEEKS + SILENCE;
    }

    private boolean floods(int number) {
        return this == FLOODING && number >= FIRST_WEEKS && (number - FIRST_WEEKS) % WAVE_EVERY < WAVE;
    }

    /** @param day as in {@link thaw.domain.pacing.Evidence} */
    RatedDay checkIn(int number, int day) {
        Felt calm = number % 2 == 0 ? CALM : STIRRED;
        Felt flooded = (number - FIRST_WEEKS) % WAVE_EVERY % 2 == 0 ? HEAVY : UNEASY;
        return new RatedDay(day, floods(number) ? flooded : calm, 30.0, null, false);
    }

    /** @param day as in {@link thaw.domain.pacing.Evidence} */
    RatedSession session(int number, int day, int level) {
        boolean floods = floods(number);
        return new RatedSession(
                day, level, floods ? UNEASY : CALM, floods ? HEAVY : STIRRED, null, true, null, true, true, 30.0);
    }
}
