package thaw.care.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A score as a therapist types it in.
 *
 * @param instrument the short name of an instrument that Thaw knows, or any other name
 * @param highest    the highest total there can be, or null; instruments that Thaw knows have their own
 * @param source     where it comes from, in words
 */
public record RecordedScore(
        LocalDate day, String instrument, double total, @Nullable Double highest, String source) {}
