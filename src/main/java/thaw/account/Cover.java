package thaw.account;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody stands in for a therapist.
 *
 * @param by   the name of whoever stands in; null when nobody was found
 * @param until the last day
 * @param away  the therapist is not there, and alerts go to whoever stands in
 */
public record Cover(UUID id, @Nullable String by, LocalDate from, LocalDate until, boolean away) {}
