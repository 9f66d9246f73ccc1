package thaw.record.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A calendar that programs can subscribe to. Times are moments in UTC: they need no definition of a time zone, and whatever
 * shows them puts them on the clock of the place where it is.
 */
public final class CalendarText {

    private static final String LOOK_AGAIN = "PT6H";

    private CalendarText() {}

    /** The calendar as text. */
    public static String of(String name, List<CalendarEntry> entries, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Thaw//Reminders//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", LOOK_AGAIN));
        entries.forEach(entry -> calendar.add(event(entry, now)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static VEvent event(CalendarEntry entry, Instant now) {
        VEvent event = new VEvent(false);
        event.add(new DtStamp(now));
        event.add(new Uid(entry.uid()));
        event.add(new DtStart<>(entry.at()));
        event.add(new net.fortuna.ical4j.model.property.Duration(entry.length()));
        event.add(new Summary(entry.title()));
        event.add(new Description(entry.text()));
        event.add(new Url(entry.address()));
        event.add(ImmutableClazz.PRIVATE);
        event.add(ImmutableTransp.TRANSPARENT);
        VAlarm alarm = new VAlarm(Duration.ZERO);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(entry.title()));
        event.add(alarm);
        return event;
    }
}
