package thaw.record.csv;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Question;
import thaw.domain.event.LifeEvent;

/**
 * Says where a CSV file keeps what a check-in needs.
 *
 * @param questions at least one; a question that is not in here stays unanswered
 * @param events    events that the mapping itself tells
 * @param changes   columns whose changes are events
 */
public record CheckInMapping(
        Format format,
        Timing timing,
        Rows rows,
        Map<Question, Source> questions,
        List<NotedEvent> events,
        List<Changes> changes) {

    /**
     * How the text is written. An empty field is missing always.
     *
     * @param decimal the sign before the fraction of a number
     * @param missing words that stand for no answer, as they are written
     */
    public record Format(char delimiter, Charset encoding, char decimal, Set<String> missing) {
        public Format {
            missing = Set.copyOf(missing);
        }
    }

    /** When a row was answered, as a clock in the zone showed it. */
    public record Timing(ZoneId zone, Day day, Time time) {}

    /** Where the day is. */
    public sealed interface Day {
        String column();

        /** A date, written in a {@link java.time.format.DateTimeFormatter} pattern. */
        record Written(String column, String pattern) implements Day {}

        /** A number of days; number 1 is the first day. */
        record Counted(String column, LocalDate first) implements Day {}
    }

    /** Where the time of day is. */
    public sealed interface Time {

        /** A column. Where rows become day means, the last row of the day gives the time. */
        record Written(String column, String pattern) implements Time {}

        /** The same time every day. */
        record At(LocalTime time) implements Time {}
    }

    /** What becomes a check-in. */
    public enum Rows {
        EACH_ROW,
        /** The means of all rows of a day, question by question. */
        DAY_MEANS
    }

    /** Where an answer comes from. */
    public sealed interface Source {

        /**
         * The mean of columns on one scale, moved onto ours by a straight line.
         *
         * @param atLeast how many of the columns need a number; with fewer the answer is missing
         */
        record Mean(List<Column> columns, int atLeast, Scale scale) implements Source {
            public Mean {
                columns = List.copyOf(columns);
                require(!columns.isEmpty(), "A question needs at least one column");
                require(atLeast >= 1 && atLeast <= columns.size(), "\"at-least\" lies between 1 and the columns");
            }
        }

        /** The larger of other answers; missing when one of them is. */
        record LargerOf(List<Question> questions) implements Source {
            public LargerOf {
                questions = List.copyOf(questions);
                require(questions.size() >= 2, "The larger is found among at least two questions");
            }
        }
    }

    /** A column, and what is added to its numbers before anything else. */
    public record Column(String name, double shift) {}

    /** Both ends of a file's scale, as shifted. The first end becomes our 0, so that [7, 1] turns a scale round. */
    public record Scale(double first, double last) {
        public Scale {
            require(Double.isFinite(first) && Double.isFinite(last) && first != last, "A scale has two different ends");
        }

        boolean holds(double value) {
            return value >= Math.min(first, last) && value <= Math.max(first, last);
        }

        /** On the scale of the question; exact at both ends. */
        double onto(Question question, double value) {
            return Math.clamp((value - first) / (last - first), 0.0, 1.0) * question.highest();
        }
    }

    /** An event on a date, or on a day counted from the file's first day, which is 1. */
    public record NotedEvent(@Nullable LocalDate date, int day, LifeEvent.Kind kind, String words) {}

    /**
     * A column each of whose changes is an event on the day of the first row with the new content.
     *
     * @param words with {@code {from}} and {@code {to}} for the contents
     * @param first for the content at the beginning, with {@code {to}}; null when the beginning is no event
     * @param names what contents are called; a content without a name stands for itself
     */
    public record Changes(
            String column, LifeEvent.Kind kind, String words, @Nullable String first, Map<String, String> names) {
        public Changes {
            names = Map.copyOf(names);
        }
    }

    public CheckInMapping {
        require(!questions.isEmpty(), "A mapping needs at least one question");
        for (Map.Entry<Question, Source> entry : questions.entrySet()) {
            if (entry.getValue() instanceof Source.LargerOf(List<Question> among)) {
                for (Question one : among) {
                    require(questions.get(one) instanceof Source.Mean, one + " needs columns of its own");
                    require(one.highest() == entry.getKey().highest(), one + " has another scale");
                }
            }
        }
        questions = Map.copyOf(new EnumMap<>(questions));
        events = List.copyOf(events);
        changes = List.copyOf(changes);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
