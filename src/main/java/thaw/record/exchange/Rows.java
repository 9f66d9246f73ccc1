package thaw.record.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.checkin.Wording;
import thaw.domain.measure.Questionnaire;
import thaw.domain.safety.GateAct;
import thaw.domain.session.Ratings;

/** The rows of a record that a bundle is made of. Whose act it was is a name; null: Thaw's own, or a tool's. */
final class Rows {

    private Rows() {}

    /** Whose record it is. */
    record Person(UUID id, String name, ZoneId zone) {}

    /** Words of the client's own. */
    record Word(String text, boolean masked) {}

    /** A program that was assigned. */
    record Plan(
            UUID id,
            UUID program,
            int version,
            String name,
            String description,
            LocalDate start,
            LocalDate end,
            Instant assignedAt,
            @Nullable Instant endedAt,
            String by) {}

    /** A session that is planned, or was, and did not happen. */
    record Planned(UUID id, UUID plan, LocalDate day, String route, boolean withdrawn) {}

    /**
     * A session that was begun.
     *
     * @param endedAt null while it goes on, or when nothing was heard of its end
     */
    record Session(
            UUID id,
            @Nullable UUID plan,
            String practice,
            int practiceVersion,
            String route,
            int level,
            Instant startedAt,
            @Nullable Instant endedAt,
            Ratings before,
            Ratings after,
            boolean completed,
            boolean pulledBack,
            @Nullable Boolean endedGrounded,
            @Nullable String stopReason,
            @Nullable Word word) {}

    /**
     * A check-in, without the words in it that are not for this reader.
     *
     * @param amended  whether the client corrected it
     * @param taps     by question, what was tapped where there is no scale, such as how much numbing
     */
    record Checked(
            UUID id,
            Instant at,
            ZoneId zone,
            Instant receivedAt,
            boolean amended,
            Map<Question, Answer> answers,
            Map<String, String> taps,
            @Nullable Word stirring,
            List<Said> said) {}

    /** A word for body or feeling. */
    record Said(Wording part, Word word) {}

    /** A change of the dose. */
    record Dose(
            UUID id,
            Instant at,
            String act,
            int levelBefore,
            int level,
            int ceiling,
            boolean paused,
            boolean groundingOnly,
            @Nullable String by,
            @Nullable String reason,
            @Nullable String rules) {}

    /** A stirring that was noted by itself. */
    record Stirring(UUID id, Instant at, @Nullable Word word) {}

    /** A questionnaire that was answered, as it was asked. */
    record Asked(UUID id, int version, @Nullable String url, Questionnaire content) {}

    /** A form. */
    record Form(UUID id, UUID questionnaire, Instant begunAt, @Nullable Instant finishedAt, List<Given> given) {}

    /** One answer of a form; null: skipped. */
    record Given(String linkId, @Nullable String answer) {}

    /** A score. */
    record Score(
            UUID id,
            String instrument,
            @Nullable UUID form,
            LocalDate day,
            Instant at,
            @Nullable Double total,
            @Nullable String band,
            @Nullable String by) {}

    /** An alert; the end is null while it is open. */
    record Alert(UUID id, String rule, String tier, Instant raisedAt, @Nullable Instant closedAt, boolean withdrawn) {}

    /** What was done to a gate. */
    record Gate(
            int number,
            Instant at,
            GateAct act,
            @Nullable String route,
            @Nullable String condition,
            @Nullable String by,
            @Nullable String reason) {}

    /** Somebody opened or changed a part of the record. */
    record Opened(long id, Instant at, @Nullable String who, String role, String act, String part, String basis) {}
}
