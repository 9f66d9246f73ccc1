package thaw.domain.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Which questions join the core ones on a day: at most {@value #A_DAY}. They take turns by the calendar, so that the
 * same day asks the same on every device, each of the {@link #TURNS} is asked on 3 of 5 days, and none is left out two days
 * in a row. The question about the last session takes one of the places where it is due; which one it takes goes round
 * too, so that over 15 days of daily sessions each turn is left out as often as any other.
 */
public final class Rotation {

    /** The most questions that join the core ones. */
    public static final int A_DAY = 3;

    /** After this many days the turns begin anew. */
    public static final int DAYS = 15;

    /** The questions that take turns, in their order on the page. */
    public static final List<Turn> TURNS = List.of(Turn.BODY, Turn.FEELING, Turn.CONNECTED, Turn.NUMBING, Turn.STIRRING);

    private Rotation() {}

    /** A question that is not asked every day. */
    public enum Turn {
        /** How the last session stayed. Due on its day and the day after. */
        AFTER_SESSION,
        /** How much body is felt, and words for it. */
        BODY,
        /** Words for feeling. */
        FEELING,
        CONNECTED,
        NUMBING,
        STIRRING
    }

    /**
     * The questions of a day, in their order on the page.
     *
     * @param day          the client's calendar day
     * @param afterSession whether a session ended on that day or on the day before
     */
    public static List<Turn> on(LocalDate day, boolean afterSession) {
        int number = Math.floorMod(day.toEpochDay(), DAYS);
        List<Turn> turns = new ArrayList<>();
        for (int place = 0; place < A_DAY; place++) {
            turns.add(TURNS.get((number * A_DAY + place) % TURNS.size()));
        }
        if (afterSession) {
            turns.remove(number / TURNS.size());
            turns.add(Turn.AFTER_SESSION);
        }
        turns.sort(null);
        return List.copyOf(turns);
    }
}
