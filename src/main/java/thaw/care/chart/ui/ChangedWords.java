package thaw.care.chart.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import thaw.care.chart.WhatChanged;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;
import thaw.domain.measure.Change;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Outcome;
import thaw.domain.trend.Phrase;
import thaw.shell.ScoreWords;
import thaw.shell.Words;

/** What changed, in three sentences, and the proposal in a fourth. */
final class ChangedWords {

    /** As many words and events are named; the rest stand below. */
    private static final int NAMED = 6;

    /** As many reliable changes are named; the others are counted. */
    private static final int MEASURES = 2;

    private final Words source;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter moment;

    ChangedWords(Words source, Locale locale) {
        this.source = source;
        this.locale = locale;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale);
    }

    String since(WhatChanged changed) {
        Instant seen = changed.seen();
        return seen == null
                ? source.text("chart.changed.unseen")
                : source.text("chart.changed.seen", moment.format(seen.atZone(changed.zone())));
    }

    List<String> sentences(WhatChanged changed, List<DepartedNotice.Risen> risen) {
        return List.of(
                step(changed) + " " + alerts(changed),
                source.text("chart.changed.counts", changed.checkIns(), changed.sessions()) + moved(changed)
                        + risen(changed, risen) + scores(changed),
                words(changed) + " " + events(changed));
    }

    private String step(WhatChanged changed) {
        return changed.lastStep()
                .map(step -> source.text(
                        "chart.changed.step",
                        changed.steps().size(),
                        date(step.at(), changed.zone()),
                        source.text("care.pace.act." + step.act(), step.after()),
                        step.by() == null ? source.text("care.pace.history.law") : step.by(),
                        step.after()))
                .orElseGet(() -> source.text("chart.changed.step.none"));
    }

    private String alerts(WhatChanged changed) {
        if (changed.alerts().isEmpty()) {
            return source.text("chart.changed.alerts.none");
        }
        int all = changed.alerts().size();
        int open = (int) changed.alerts().stream().filter(WhatChanged.Raised::open).count();
        String first = reason(changed.alerts().getFirst());
        return open > 0 && open < all
                ? source.text("chart.changed.alerts", all, open, first)
                : source.text(open == 0 ? "chart.changed.alerts.closed" : "chart.changed.alerts.open", all, first);
    }

    private String reason(WhatChanged.Raised alert) {
        return source.text("pacing.therapist." + alert.rule());
    }

    /** The lane that moved most; nothing where nothing came in that could have moved one. */
    private String moved(WhatChanged changed) {
        if (changed.checkIns() == 0) {
            return "";
        }
        return " " + changed.notable().stream()
                .findFirst()
                .map(one -> source.text(
                        "chart.changed.moved",
                        source.text("care.chart.question." + one.question()),
                        text(one.movement().phrases().getFirst())))
                .orElseGet(() -> source.text("chart.changed.moved.none"));
    }

    /** Which lanes stand above the person's own usual, and since when where that is news; nothing where none does. */
    private String risen(WhatChanged changed, List<DepartedNotice.Risen> lanes) {
        LocalDate known = changed.seen() == null ? LocalDate.MIN : LocalDate.ofInstant(changed.seen(), changed.zone());
        return lanes.stream()
                .filter(one -> one.departure().still())
                .map(one -> " " + risen(one.question(), LocalDate.ofEpochDay(one.departure().firstDay()), known))
                .collect(Collectors.joining());
    }

    private String risen(Question question, LocalDate first, LocalDate known) {
        String name = source.text("care.chart.question." + question);
        return first.isBefore(known)
                ? source.text("chart.changed.still", name)
                : source.text("chart.changed.risen", name, day.format(first));
    }

    /** Which questionnaires changed reliably since the baseline, and how many other scores are new; nothing without any. */
    private String scores(WhatChanged changed) {
        List<WhatChanged.NewScore> all = changed.newScores();
        List<WhatChanged.NewScore> told = all.stream()
                .filter(one -> one.change().filter(Change::isReliable).isPresent())
                .limit(MEASURES)
                .toList();
        int others = all.size() - told.size();
        String reliable = told.stream()
                .map(one -> " " + source.text(
                        "chart.changed.score",
                        one.score().instrument(),
                        ScoreWords.total(source, one.score().score()),
                        one.change().map(change -> ScoreWords.change(source, locale, change)).orElse("")))
                .collect(Collectors.joining());
        return reliable + (others == 0 ? "" : " " + source.text("chart.changed.scores", others));
    }

    private String text(Phrase phrase) {
        return source.text(phrase.key(), phrase.arguments().toArray());
    }

    private String words(WhatChanged changed) {
        return changed.words().isEmpty()
                ? source.text("chart.changed.words.none")
                : source.text("chart.changed.words", changed.words().stream()
                        .limit(NAMED)
                        .map(word -> source.text("chart.changed.word", word))
                        .collect(Collectors.joining(", ")));
    }

    private String events(WhatChanged changed) {
        return changed.events().isEmpty()
                ? source.text("chart.changed.events.none")
                : source.text("chart.changed.events", changed.events().stream()
                        .limit(NAMED)
                        .map(this::event)
                        .collect(Collectors.joining(", ")));
    }

    private String event(LifeEvent event) {
        return source.text("chart.changed.event", event.words(), day.format(event.day()));
    }

    String proposal(WhatChanged.Proposal proposal) {
        return switch (proposal) {
            case WhatChanged.Proposal.Alert(WhatChanged.Raised first) ->
                source.text("chart.changed.proposal.alert", reason(first));
            case WhatChanged.Proposal.Law(WhatChanged.Newest newest) -> source.text(
                            "chart.changed.proposal.law", outcome(newest.decision()),
                            source.text(newest.decision().therapistText()))
                    + " " + source.text("chart.changed.proposal." + (newest.answered() ? "answered" : "open"));
            case WhatChanged.Proposal.NoProgram none -> source.text("chart.changed.proposal.program");
        };
    }

    /** The key of what stands on the way there. */
    String door(WhatChanged.Proposal proposal) {
        return switch (proposal) {
            case WhatChanged.Proposal.Alert alert -> "chart.changed.proposal.alert.go";
            case WhatChanged.Proposal.Law law -> "chart.changed.proposal.law.go";
            case WhatChanged.Proposal.NoProgram none -> "chart.changed.proposal.program.go";
        };
    }

    String outcome(Decision decision) {
        String key = "care.pace.outcome." + decision.outcome();
        return decision.outcome() == Outcome.STEP_UP
                ? source.text(key, decision.level().level())
                : source.text(key);
    }

    private String date(Instant at, ZoneId zone) {
        return day.format(LocalDate.ofInstant(at, zone));
    }
}
