package thaw.care.program.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import thaw.domain.rehearsal.Rehearsal;
import thaw.domain.rehearsal.RehearsedDay;
import thaw.domain.rehearsal.RehearsedSession;

/** A rehearsal day by day: a row a week where there is room, and on a phone a list of the days that have something. */
class RehearsalCalendar extends OrderedList {

    private static final long serialVersionUID = 1L;

    private static final int WEEK = 7;

    private final transient RehearsalWords words;
    private final transient Rehearsal rehearsal;
    private final transient DateTimeFormatter format;

    RehearsalCalendar(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        this.words = new RehearsalWords(this::getTranslation, rehearsal.program());
        this.format = DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(getLocale());
        addClassName("calendar");
        List<RehearsedDay> days = rehearsal.days();
        for (int first = 0; first < days.size(); first += WEEK) {
            add(week(first / WEEK + 1, days.subList(first, Math.min(days.size(), first + WEEK))));
        }
    }

    private ListItem week(int number, List<RehearsedDay> days) {
        String phase = rehearsal.program().phases().get(days.getFirst().phase()).name();
        Span name = new Span(getTranslation("rehearsal.week", number, phase));
        name.addClassName("calendar-week");
        OrderedList row = new OrderedList(days.stream().map(this::day).toArray(ListItem[]::new));
        return new ListItem(name, row);
    }

    private ListItem day(RehearsedDay day) {
        Span date = new Span(format.format(day.day()));
        date.addClassName("calendar-date");
        ListItem item = new ListItem(date);
        RehearsedSession session = day.session();
        if (session != null) {
            item.add(session(session));
            item.addClassName("has-session");
        }
        if (day.paused() || day.grounding()) {
            item.add(state(day.paused() ? "rehearsal.paused" : "rehearsal.grounding"));
        }
        day.happenings().stream().flatMap(one -> RehearsalWords.gate(one).stream()).map(this::state).forEach(item::add);
        Span rules = new Span(rules(day).map(RehearsalEvents::rule).toArray(Span[]::new));
        if (rules.getComponentCount() > 0) {
            rules.addClassName("calendar-rules");
            item.add(rules);
        }
        if (session == null && day.happenings().isEmpty()) {
            item.addClassName("rests");
        }
        return item;
    }

    private Span state(String key) {
        Span state = new Span(getTranslation(key));
        state.addClassName("calendar-state");
        return state;
    }

    private static Stream<String> rules(RehearsedDay day) {
        Stream<String> placed = Stream.ofNullable(day.session()).flatMap(session -> Stream.ofNullable(session.rule()));
        Stream<String> spoken = day.happenings().stream().flatMap(one -> RehearsalWords.rules(one).stream());
        return Stream.concat(placed, spoken).distinct();
    }

    private Span session(RehearsedSession session) {
        Span route = new Span(words.session(session));
        Span level = new Span(getTranslation("rehearsal.at", session.level()));
        level.addClassNames("level", "level-" + session.level());
        Span both = session.takesPlace() ? new Span(route, level) : new Span(route);
        both.addClassName("calendar-session");
        return both;
    }
}
