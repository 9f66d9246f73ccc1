package thaw.admin.usage;

import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;
import thaw.domain.program.ProgramId;

/**
 * What a usage report is asked for.
 *
 * @param weeks     how many weeks, 1 to 104; the running one is left out
 * @param by        what a row is
 * @param program   one program alone, in a report by week or month; null for all
 * @param therapist one therapist's clients alone, in a report by week or month; null for all
 */
public record UsageQuestion(int weeks, By by, @Nullable ProgramId program, @Nullable AccountId therapist) {

    /** What a row of the report is. */
    public enum By {
        WEEK,
        MONTH,
        PROGRAM,
        THERAPIST
    }

    /** The longest report, in weeks. */
    public static final int LONGEST = 104;

    public UsageQuestion {
        if (weeks < 1 || weeks > LONGEST) {
            throw new IllegalArgumentException("A report covers 1 to " + LONGEST + " weeks, not " + weeks);
        }
        if (program != null && therapist != null) {
            throw new IllegalArgumentException("A report is filtered by a program or by a therapist");
        }
    }

    /** The last weeks of the whole practice. */
    public static UsageQuestion ofWeeks(int weeks) {
        return new UsageQuestion(weeks, By.WEEK, null, null);
    }

    /** Whether the report is about everybody. */
    public boolean isPracticeWide() {
        return program == null && therapist == null;
    }
}
