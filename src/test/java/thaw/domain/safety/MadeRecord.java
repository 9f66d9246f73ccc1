package thaw.domain.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.trend.Numbness;

/** A record put together day by day; days count back from today, 0 is today. */
final class MadeRecord {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    private final List<HelpRecord.Day> days = new ArrayList<>();
    private final List<HelpRecord.Session> sessions = new ArrayList<>();
    private @Nullable LocalDate traumaDay;
    private @Nullable LocalDate toldDay;

    static LocalDate ago(int days) {
        return TODAY.minusDays(days);
    }

    MadeRecord trauma(int ago, int toldAgo) {
        traumaDay = ago(ago);
        toldDay = ago(toldAgo);
        return this;
    }

    MadeRecord volume(int ago, double volume) {
        return day(ago, volume, null, null, null, null, false);
    }

    /** The same volume on every day from one ago to another. */
    MadeRecord volumes(int from, int until, double volume) {
        for (int ago = from; ago <= until; ago++) {
            volume(ago, volume);
        }
        return this;
    }

    MadeRecord feelings(int ago, @Nullable Double pleasant, @Nullable Double painful) {
        return day(ago, null, pleasant, painful, null, null, false);
    }

    MadeRecord overwhelm(int ago, double overwhelm) {
        return day(ago, null, null, null, overwhelm, null, false);
    }

    MadeRecord connected(int ago, double connected) {
        return day(ago, null, null, null, null, connected, false);
    }

    MadeRecord muchNumbing(int ago) {
        return day(ago, null, null, null, null, null, true);
    }

    private MadeRecord day(
            int ago,
            @Nullable Double volume,
            @Nullable Double pleasant,
            @Nullable Double painful,
            @Nullable Double overwhelm,
            @Nullable Double connected,
            boolean muchNumbing) {
        days.add(new HelpRecord.Day(ago(ago), volume, pleasant, painful, overwhelm, connected, muchNumbing));
        return this;
    }

    MadeRecord session(int ago, @Nullable Boolean stirring, @Nullable Double body) {
        Answer felt = body == null ? new Answer.Missing() : new Answer.Rated(body);
        sessions.add(new HelpRecord.Session(ago(ago), null, null, new Numbness.Contact(stirring, felt)));
        return this;
    }

    MadeRecord sessionEnded(int ago, @Nullable Double overwhelm, @Nullable Boolean grounded) {
        Numbness.Contact unknown = new Numbness.Contact(null, new Answer.Missing());
        sessions.add(new HelpRecord.Session(ago(ago), overwhelm, grounded, unknown));
        return this;
    }

    HelpRecord record() {
        return new HelpRecord(TODAY, LocalDate.MIN, days, sessions, traumaDay, toldDay);
    }
}
