package thaw.care.measure;

import org.jspecify.annotations.Nullable;
import thaw.domain.measure.FormQuestion;

/**
 * One question of a form, with what the client answered.
 *
 * @param given null when it was skipped, or not reached
 */
public record GivenAnswer(FormQuestion question, @Nullable String given) {}
