package thaw.admin.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import thaw.domain.usage.Indicator;
import thaw.domain.usage.Span;

/**
 * A usage report: what may be shown of each row, withheld numbers already left out.
 *
 * @param columns what a row tells
 */
public record UsageReport(UsageQuestion question, List<Indicator> columns, List<Row> rows) {

    public UsageReport {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** One row. */
    public record Row(Label label, Span span) {}

    /** What a row is about. */
    public sealed interface Label {}

    /** A week. */
    public record Week(LocalDate monday) implements Label {}

    /** A month: the weeks of which most days are in it. */
    public record Month(YearMonth month) implements Label {}

    /** A program or a therapist. */
    public record Named(String name) implements Label {}

    /** Weeks of clients without a program. */
    public record NoProgram() implements Label {}

    /** Something that a report can be about. */
    public record Choice<K>(K id, Label label) {}
}
