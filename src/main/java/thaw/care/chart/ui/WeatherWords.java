package thaw.care.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import thaw.domain.trend.Movement;
import thaw.domain.trend.Movement.Direction;
import thaw.domain.trend.Turbulence;
import thaw.shell.Words;

/** Thawing and coming apart as two pictures beside each other, each with what this record shows of it. */
final class WeatherWords {

    private final Words words;

    WeatherWords(Words words) {
        this.words = words;
    }

    List<Component> of(Turbulence turbulence) {
        Paragraph verdict = new Paragraph(switch (turbulence.weather()) {
            case THAWING, DESTABILISING -> words.text("trend.weather." + turbulence.weather());
            case NEITHER -> words.text("chart.weather.neither");
        });
        verdict.addClassName("weather");
        Div columns = new Div(
                picture("chart.weather.thawing",
                        sign("distress", turbulence.distress(), Direction.HIGHER),
                        sign("contact", turbulence.contact(), Direction.HIGHER),
                        held("safety-held", turbulence.safety())),
                picture("chart.weather.apart",
                        sign("distress", turbulence.distress(), Direction.HIGHER),
                        sign("safety", turbulence.safety(), Direction.LOWER),
                        sign("contact-down", turbulence.contact(), Direction.LOWER),
                        sign("functioning", turbulence.functioning(), Direction.LOWER)));
        columns.addClassName("pictures");
        return List.of(
                new Paragraph(words.text("chart.flickers.lead")), verdict, columns,
                LazySection.quiet(words.text("chart.weather.how", Movement.DAYS, Turbulence.NEEDED_DAYS)));
    }

    private Component picture(String name, ListItem... signs) {
        UnorderedList list = new UnorderedList(signs);
        list.addClassName("signs");
        Div picture = new Div(new H3(words.text(name)), list);
        picture.addClassName("picture");
        return picture;
    }

    private ListItem sign(String name, Movement movement, Direction wanted) {
        return line(name, movement, movement instanceof Movement.Moved moved && moved.direction() == wanted);
    }

    private ListItem held(String name, Movement movement) {
        return line(name, movement, !(movement instanceof Movement.Moved moved && moved.direction() == Direction.LOWER));
    }

    private ListItem line(String name, Movement movement, boolean seen) {
        String state = movement instanceof Movement.TooFew ? "unknown" : seen ? "seen" : "unseen";
        Span mark = new Span(words.text("chart.weather.mark." + state));
        mark.addClassNames("sign-mark", "sign-" + (state.equals("seen") ? "fits" : state));
        String says = movement.phrases().stream()
                .map(phrase -> words.text(phrase.key(), phrase.arguments().toArray()))
                .collect(Collectors.joining(" "));
        Span numbers = new Span(says);
        numbers.addClassName("quiet");
        return new ListItem(mark, new Span(words.text("chart.weather." + name) + " "), numbers);
    }
}
