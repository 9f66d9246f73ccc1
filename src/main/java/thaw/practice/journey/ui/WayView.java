package thaw.practice.journey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import jakarta.annotation.security.RolesAllowed;
import thaw.account.CurrentUser;
import thaw.practice.answers.AnswersService;
import thaw.practice.answers.ui.AnswersCard;
import thaw.practice.journey.Way;
import thaw.practice.journey.WayService;
import thaw.shell.LiveUpdates;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The way so far: in words first, as a picture for whoever asks for one. */
@Route("way")
@Menu(title = "shell.nav.way", order = 3)
@RolesAllowed("CLIENT")
@JsModule("./components/thaw-sparkline.ts")
public class WayView extends Main implements HasDynamicTitle {

    /** The answers of a season; Today shows the newest. */
    private static final int ANSWERS = 10;

    private final ValueSignal<Boolean> pictured = new ValueSignal<>(false);
    private final WayService service;
    private final WayWords words;
    private final Section soFar = new Section();
    private final Section pace = new Section();
    private final Div picture = new Div();
    private final Section closed = new Section();
    private final Paragraph why = new Paragraph();
    private final Div shown = new Div();

    WayView(WayService service, AnswersService answers, LiveUpdates live, CurrentUser user) {
        this.service = service;
        this.words = new WayWords(this::getTranslation, getLocale());
        addClassNames("page", "page-calm");
        soFar.addClassName("card");
        pace.addClassName("card");
        picture.addClassName("way-picture");
        closed.addClassName("card");
        shown.addClassName("stack");
        Button away = new Button(getTranslation("journey.way.put-away"));
        Button out = new Button(getTranslation("journey.way.take-out"), click -> put(false, away));
        away.addClickListener(click -> put(true, out));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        closed.add(why, out);
        Div buttons = new Div(asPicture(), away);
        buttons.addClassName("button-row");
        shown.add(soFar, pace, buttons, picture, new AnswersCard(answers, live, user, ANSWERS));
        add(new H1(getTranslation("journey.way.title")), closed, shown);
        Signal<Double> revision = live.of(user.get().ownRecord());
        Signal.effect(this, () -> {
            revision.get();
            Way way = service.mine();
            out.setVisible(!way.keptBack());
            show(way, pictured.get());
        });
    }

    /** Away or out again; whoever goes by keys stands on the way back. */
    private void put(boolean away, Button back) {
        service.putAway(away);
        show(service.mine(), pictured.peek());
        back.focus();
    }

    private Component asPicture() {
        Button button = new Button(getTranslation("journey.way.picture"), click -> pictured.update(shown -> !shown));
        Signal.effect(button, () -> {
            button.setText(getTranslation(pictured.get() ? "journey.way.words" : "journey.way.picture"));
            button.getElement().setAttribute("aria-expanded", String.valueOf(pictured.get()));
        });
        return button;
    }

    private void show(Way way, boolean asPicture) {
        boolean hidden = way.putAway() || way.keptBack();
        closed.setVisible(hidden);
        shown.setVisible(!hidden);
        if (hidden) {
            why.setText(getTranslation(way.keptBack() ? "journey.way.kept-back" : "journey.way.away"));
        } else {
            showWay(way, asPicture);
        }
    }

    private void showWay(Way way, boolean asPicture) {
        soFar.removeAll();
        words.soFar(way).forEach(line -> soFar.add(new Paragraph(line)));
        pace.removeAll();
        pace.add(new H2(getTranslation("journey.way.pace")));
        if (way.pace().isEmpty()) {
            pace.add(new Paragraph(getTranslation("journey.way.pace.none")));
        } else {
            UnorderedList list = new UnorderedList(way.pace().stream().map(this::change).toArray(ListItem[]::new));
            list.addClassName("list");
            pace.add(list);
        }
        picture.removeAll();
        if (asPicture) {
            picture.getElement().appendChild(figure(way));
        }
    }

    private ListItem change(Way.PaceChange change) {
        Span when = new Span(words.day(change.day()));
        when.addClassName("quiet");
        return new ListItem(new Span(words.pace(change)), new Span(" "), when);
    }

    private Element figure(Way way) {
        String sentence = words.picture(way.volumes());
        Element figure = new Element("figure");
        figure.getClassList().add("figure");
        if (!way.volumes().isEmpty()) {
            figure.appendChild(line(way, sentence));
        }
        figure.appendChild(new Element("figcaption").setText(sentence));
        if (!way.volumes().isEmpty()) {
            Element wrap = new Element("div").setAttribute("tabindex", "0").setAttribute("role", "region");
            wrap.setAttribute("aria-label", getTranslation("journey.way.picture.table"));
            wrap.getClassList().add("data-wrap");
            figure.appendChild(wrap.appendChild(table(way).getElement()));
        }
        return figure;
    }

    private Element line(Way way, String sentence) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        way.picture(service.today()).forEach(values::add);
        return new Element("thaw-sparkline").setPropertyJson("values", values).setProperty("label", sentence);
    }

    private NativeTable table(Way way) {
        NativeTable table = new NativeTable();
        table.addClassName("data");
        table.setCaptionText(getTranslation("journey.way.picture.table"));
        NativeTableBody body = new NativeTableBody();
        way.volumes().forEach(day -> {
            var row = body.addRow();
            row.addHeaderCell().setText(words.day(day.day()));
            row.addDataCell().setText(words.volume(day.volume()));
        });
        table.add(body);
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("journey.way.title") + " · Thaw";
    }
}
