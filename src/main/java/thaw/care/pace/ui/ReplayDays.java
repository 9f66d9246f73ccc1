package thaw.care.pace.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Replay;
import thaw.shell.Narrow;

/** The days of a replay, newest first: what was decided and what would have been, side by side. */
class ReplayDays extends Grid<Replay.Day> {

    private static final long serialVersionUID = 1L;

    ReplayDays() {
        setAriaLabel(getTranslation("care.pace.replay.days"));
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addClassName("replay-days");
        setSelectionMode(SelectionMode.NONE);
        setVisible(false);
        Narrow.stack(
                this,
                this::addWide,
                () -> addColumn(stacked()).setHeader(getTranslation("care.pace.replay.days")).setFlexGrow(1));
    }

    private void addWide() {
        addColumn(this::date).setHeader(getTranslation("care.pace.replay.on")).setWidth("9rem").setFlexGrow(0);
        addColumn(decision(Side.NOW)).setHeader(getTranslation("care.pace.replay.now")).setFlexGrow(1);
        addColumn(decision(Side.CHANGED)).setHeader(getTranslation("care.pace.replay.then")).setFlexGrow(1);
    }

    /** Shows the replay: all of its days, or those alone on which it comes out differently. */
    void show(Replay replay, boolean differencesAlone) {
        List<Replay.Day> days = differencesAlone ? replay.differences() : replay.days();
        setItems(days.reversed());
        setVisible(!days.isEmpty());
    }

    private enum Side {
        NOW,
        CHANGED
    }

    private LitRenderer<Replay.Day> decision(Side side) {
        return LitRenderer.<Replay.Day>of("<span class=\"replay-${item.outcome} ${item.mark}\">${item.words}</span>")
                .withProperty("outcome", day -> of(day, side).outcome().name())
                .withProperty("mark", day -> day.differs() ? "differs" : "")
                .withProperty("words", day -> words(of(day, side)));
    }

    private LitRenderer<Replay.Day> stacked() {
        return LitRenderer.<Replay.Day>of("<div class=\"stacked\"><b>${item.day}</b>"
                        + "<span class=\"line\">${item.now}</span><span class=\"line\">${item.then}</span></div>")
                .withProperty("day", this::date)
                .withProperty("now", day -> getTranslation("care.pace.replay.now") + ": " + words(day.now()))
                .withProperty("then", day -> getTranslation("care.pace.replay.then") + ": " + words(day.changed()));
    }

    private static Decision of(Replay.Day day, Side side) {
        return side == Side.NOW ? day.now() : day.changed();
    }

    private String date(Replay.Day day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(LocalDate.ofEpochDay(day.day()));
    }

    private String words(Decision decision) {
        String rules = decision.fired().stream().map(fired -> fired.rule().id()).collect(Collectors.joining(" "));
        String grounding = decision.groundingOnly() ? ", " + getTranslation("care.pace.replay.grounding") : "";
        return getTranslation("care.pace.replay.level", decision.level().level(),
                getTranslation("care.pace.outcome." + decision.outcome(), decision.level().level()))
                + grounding + (rules.isEmpty() ? "" : " (" + rules + ")");
    }
}
