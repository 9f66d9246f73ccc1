package thaw.practice.checkin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides which questions the client's check-in has.
 *
 * @param day          the client's calendar day
 * @param brief        whether the client chose the short one; null while nothing was chosen
 * @param hardDay      whether things are hard at the moment: sessions rest or are grounding, or the newest check-in is one
 *                     that somebody has to look at
 * @param afterSession whether a session ended today or yesterday
 */
public record CheckInPage(LocalDate day, @Nullable Boolean brief, boolean hardDay, boolean afterSession) {

    /** Whether the short one is shown. */
    public boolean isBrief() {
        return Boolean.TRUE.equals(brief);
    }

    /** Whether the short one is offered: on a hard day, to somebody who has not chosen. */
    public boolean offersBrief() {
        return hardDay && brief == null;
    }
}
