package thaw.domain.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Moving a planned session to a later day. Sessions after it move along as far as they have to, so that their order stays,
 * the days of rest stay, and no seven days hold more sessions than a week of the phase does. Nothing is ever planned on
 * top of something else, and none moves to an earlier day.
 */
public final class Postponing {

    /** A session can be moved by up to this many days at a time. */
    public static final int WITHIN_DAYS = 7;

    private static final int WEEK = 7;

    private Postponing() {}

    /**
     * A session in the plan.
     *
     * @param restDays full days without a session that lie before it, 0 to 6
     * @param aWeek    the most sessions in seven days, 1 to 7
     */
    public record Slot(LocalDate day, int restDays, int aWeek) {}

    /**
     * The days of the plan once its first session is moved.
     *
     * @param before days with sessions before the one that moves, in any order
     * @param plan   the session that moves and those planned after it, in the order of their days
     * @param to     a day after its own
     * @return as many days as the plan has, in the same order
     * @throws IllegalArgumentException when the new day is not after the old one, or more than {@link #WITHIN_DAYS} away
     */
    public static List<LocalDate> move(List<LocalDate> before, List<Slot> plan, LocalDate to) {
        LocalDate from = plan.getFirst().day();
        if (!to.isAfter(from) || to.isAfter(from.plusDays(WITHIN_DAYS))) {
            throw new IllegalArgumentException("A session moves 1 to " + WITHIN_DAYS + " days");
        }
        List<LocalDate> days = new ArrayList<>(before.stream().sorted().toList());
        days.add(to);
        for (Slot slot : plan.subList(1, plan.size())) {
            days.add(day(slot, days));
        }
        return List.copyOf(days.subList(before.size(), days.size()));
    }

    private static LocalDate day(Slot slot, List<LocalDate> earlier) {
        LocalDate rested = earlier.getLast().plusDays(slot.restDays() + 1L);
        LocalDate day = slot.day().isBefore(rested) ? rested : slot.day();
        if (earlier.size() < slot.aWeek()) {
            return day;
        }
        LocalDate weekLater = earlier.get(earlier.size() - slot.aWeek()).plusDays(WEEK);
        return day.isBefore(weekLater) ? weekLater : day;
    }
}
