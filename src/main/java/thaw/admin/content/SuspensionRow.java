package thaw.admin.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.PracticeVersion;

/**
 * A version of a practice that is or was suspended. Who said what is not in it.
 *
 * @param title     as in the library; the practice's id where the library does not know it any more
 * @param threshold how many different clients it took
 * @param liftedAt  null while it is suspended
 * @param liftedBy  the name of the admin; null while it is suspended
 * @param reason    why it was lifted; null while it is suspended
 */
public record SuspensionRow(
        PracticeVersion practice,
        String title,
        Instant since,
        int threshold,
        @Nullable Instant liftedAt,
        @Nullable String liftedBy,
        @Nullable String reason) {}
