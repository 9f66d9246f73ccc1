package thaw.care.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.alert.AlertId;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;
import thaw.domain.measure.Change;
import thaw.domain.measure.Measured;
import thaw.domain.measure.Scores;
import thaw.domain.pacing.Decision;
import thaw.domain.people.ClientId;
import thaw.domain.trend.Minimums;
import thaw.domain.trend.Movement;
import thaw.domain.trend.Scale;

/**
 * What came into a record since a therapist looked.
 *
 * @param seen     until when it was marked as seen; null when it never was
 * @param since    from when on is told: that moment, or two weeks ago where there is none
 * @param readAt   when it was read: what "Mark as seen" marks
 * @param steps    changes of the dose, oldest first
 * @param alerts   raised since, or still open, the most urgent first
 * @param events   noted or changed since
 * @param words    words for stirrings since that were not used before, oldest first
 * @param checkIns came in since
 * @param sessions ended since
 * @param recent   check-ins of the last four weeks
 * @param scores   of questionnaires, the oldest first
 * @param started  the first day of the program; null without one
 * @param newest   the newest decision of the law; null before there is one
 */
public record WhatChanged(
        ClientId client,
        ZoneId zone,
        @Nullable Instant seen,
        Instant since,
        Instant readAt,
        List<Step> steps,
        List<Raised> alerts,
        List<LifeEvent> events,
        List<String> words,
        int checkIns,
        int sessions,
        List<ClientChart.Moment> recent,
        List<Arrived> scores,
        @Nullable LocalDate started,
        @Nullable Newest newest) {

    /** The client's calendar day of reading. */
    public LocalDate today() {
        return LocalDate.ofInstant(readAt, zone);
    }

    /** The one thing that is proposed. */
    public sealed interface Proposal {

        /** An alert that does not wait comes before everything else. */
        record Alert(Raised first) implements Proposal {}

        /** What the law says, and whether somebody has answered it. */
        record Law(Newest newest) implements Proposal {}

        /** No program has been assigned, so the law says nothing yet. */
        record NoProgram() implements Proposal {}
    }

    /** A lane that moved beyond its usual ups and downs. */
    public record Notable(Question question, Movement.Moved movement) {}

    /** What is proposed: the most urgent open alert that does not wait, else what the law says. */
    public Proposal proposal() {
        return alerts.stream()
                .filter(alert -> alert.open() && !alert.tier().equals("ROUTINE"))
                .findFirst()
                .<Proposal>map(Proposal.Alert::new)
                .orElseGet(() -> newest == null ? new Proposal.NoProgram() : new Proposal.Law(newest));
    }

    /** Lanes that moved beyond their usual ups and downs in the last two weeks, the farthest first by their scale. */
    public List<Notable> notable() {
        return Stream.of(Question.values())
                .flatMap(question -> moved(question).stream().map(movement -> new Notable(question, movement)))
                .sorted(Comparator.comparingDouble(one ->
                        -Math.abs(one.movement().comparison().difference()) / one.question().highest()))
                .toList();
    }

    private Optional<Movement.Moved> moved(Question question) {
        Movement movement = Movement.of(
                ClientChart.series(recent, question),
                today().toEpochDay(),
                new Scale(0, question.highest()),
                Minimums.STANDARD);
        return movement instanceof Movement.Moved moved
                        && moved.comparison().certainty() == Movement.Certainty.BEYOND_SWING
                ? Optional.of(moved)
                : Optional.empty();
    }

    /** The newest score of every questionnaire of which one came in since, those with a reliable change first. */
    public List<NewScore> newScores() {
        return Scores.of(scores.stream().map(Arrived::measured).toList(), started).stream()
                .filter(course -> scores.stream().anyMatch(one ->
                        one.at().isAfter(since) && one.measured().equals(course.newest())))
                .map(course -> new NewScore(course.newest(), course.change(course.newest())))
                .sorted(Comparator.comparing(one -> one.change().filter(Change::isReliable).isEmpty()))
                .toList();
    }

    /** The last change of the dose since then. */
    public Optional<Step> lastStep() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    /**
     * A change of the dose.
     *
     * @param by null when the pacing law changed it
     */
    public record Step(Instant at, String act, int before, int after, @Nullable String by, @Nullable String rules) {}

    /**
     * A score of a questionnaire.
     *
     * @param at when it came into the record
     */
    public record Arrived(Measured measured, Instant at) {}

    /** A score that is new, with what changed from the baseline to it. */
    public record NewScore(Measured score, Optional<Change> change) {}

    /** An alert. */
    public record Raised(AlertId id, String rule, String tier, boolean open, Instant at) {}

    /** The newest decision, and whether a therapist has answered it. */
    public record Newest(LocalDate day, Decision decision, boolean answered) {}
}
