/**
 * Questionnaires: how their answers become a score, a severity band and a judgement of change. Thaw carries the
 * numbers, never the text of a questionnaire. All parameters are data, so that a clinic can hold its own.
 */
@NullMarked
package thaw.domain.measure;

import org.jspecify.annotations.NullMarked;
