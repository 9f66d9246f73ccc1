package thaw.practice.journey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A small stirring that the client noticed: by itself, in a check-in or in a session.
 *
 * @param at   when it was noted; for a session, when that began
 * @param word the client's own word; null where there was none
 */
public record Stirring(Instant at, @Nullable String word) {}
