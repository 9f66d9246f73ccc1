package thaw.programs.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import thaw.domain.practice.Route;
import thaw.domain.program.Phase;
import thaw.domain.program.PhaseGate;
import thaw.domain.program.ProgramChange;
import thaw.programs.ProgramAct;
import thaw.shell.Words;

/** Programs, and what was done to them, in words. */
public final class ProgramWords {

    private final Words words;
    private final DateTimeFormatter moment;

    public ProgramWords(Words words, Locale locale, ZoneId zone) {
        this.words = words;
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    /** Routes in the order in which they take turns. */
    public static String turns(List<Route> routes) {
        return routes.stream().map(Route::title).collect(Collectors.joining(", "));
    }

    /** How long a phase is, and how often. */
    public String rhythm(Phase phase) {
        return words.text("care.programs.rhythm", phase.weeks(), phase.sessionsPerWeek(), phase.restDays());
    }

    String act(ProgramAct act) {
        String by = Objects.requireNonNullElseGet(act.by(), () -> words.text("program.thaw"));
        return switch (act) {
            case ProgramAct.Released released when released.by() == null ->
                    words.text("program.act.brought", released.version());
            case ProgramAct.Released released ->
                    words.text("program.act.released", moment.format(act.at()), by, released.version());
            case ProgramAct.Withdrawn withdrawn ->
                    words.text("program.act.withdrawn", moment.format(act.at()), by, withdrawn.reason());
            case ProgramAct.Back back -> words.text("program.act.back", moment.format(act.at()), by, back.reason());
        };
    }

    String change(ProgramChange change) {
        return switch (change) {
            case ProgramChange.Renamed(String before) -> words.text("program.change.renamed", before);
            case ProgramChange.Described() -> words.text("program.change.described");
            case ProgramChange.PhaseAdded(String phase) -> words.text("program.change.added", phase);
            case ProgramChange.PhaseRemoved(String phase) -> words.text("program.change.removed", phase);
            case ProgramChange.Reordered() -> words.text("program.change.reordered");
            case ProgramChange.Counted(String phase, ProgramChange.Count count, int before, int after) ->
                    words.text("program.change." + count, phase, before, after);
            case ProgramChange.Rerouted(String phase, List<Route> now) ->
                    words.text("program.change.routes", phase, turns(now));
            case ProgramChange.Gated(String phase, PhaseGate now) -> now == null
                    ? words.text("program.change.gate.none", phase)
                    : words.text("program.change.gate", phase, now.sessions(), now.overwhelm());
            case ProgramChange.Aimed(String phase) -> words.text("program.change.aim", phase);
        };
    }
}
