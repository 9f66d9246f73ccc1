package thaw.practice.offline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import thaw.domain.people.AccountId;
import thaw.domain.pacing.Parameters;
import thaw.domain.practice.Practice;
import thaw.domain.program.PlannedSessionId;
import thaw.practice.checkin.CheckInPage;
import thaw.practice.help.MyPlan;

/**
 * What a client's own phone keeps for the day.
 *
 * @param account  an opaque name of whose it is
 * @param secret   32 random bytes in Base64, the same at every visit of this client; it closes what the phone keeps
 * @param day      the client's calendar day, and the only one on which the sessions may be played
 * @param sessions what may begin today
 * @param checkIn  what decides which questions a check-in of that day has
 * @param thresholds that hold inside them
 */
public record Pack(
        AccountId account,
        String secret,
        LocalDate day,
        ZoneId zone,
        Optional<MyPlan> plan,
        List<Playable> sessions,
        CheckInPage checkIn,
        Parameters thresholds) {

    /** A session that may begin today. */
    public record Playable(PlannedSessionId planned, Practice practice, Practice grounding) {}
}
