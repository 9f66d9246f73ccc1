package thaw.care.chart.ui;

import java.text.NumberFormat;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Answer;
import thaw.shell.Words;

/** The words of the chart. */
@FunctionalInterface
interface CareWords extends Words {

    /** The program and the dose that hold. */
    default String dose(ClientChart chart) {
        if (chart.level() == null || chart.ceiling() == null) {
            return text("care.pace.dose.none");
        }
        String program = chart.program() == null ? "" : text("care.chart.program", chart.program());
        return program + " " + text(
                chart.paused() ? "care.pace.dose.paused" : "care.pace.dose", chart.level(), chart.ceiling());
    }

    /** An answer in words. */
    default String answer(Answer answer, NumberFormat number) {
        return switch (answer) {
            case Answer.Rated(double value) -> number.format(value);
            case Answer.Nothing() -> text("care.chart.answer.nothing");
            case Answer.FarAway() -> text("care.chart.answer.far-away");
            case Answer.CantTell() -> text("care.chart.answer.cant-tell");
            case Answer.Skipped() -> text("care.chart.answer.skipped");
            case Answer.Missing() -> "";
        };
    }

    /** A change of the dose in a few words. */
    default String change(ClientChart.Change change) {
        String by = change.byName() == null ? text("care.pace.history.law") : change.byName();
        String why = change.reason() != null ? ": " + change.reason() : change.rules() != null ? ": " + change.rules() : "";
        return text("care.pace.act." + change.act(), change.ceiling()) + " (" + by + ")" + why;
    }
}
