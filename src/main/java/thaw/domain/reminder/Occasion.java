package thaw.domain.reminder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A reminder of one calendar day.
 *
 * @param at when it falls due
 */
public record Occasion(LocalDate day, Instant at) {}
