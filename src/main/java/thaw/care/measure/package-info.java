/**
 * What one client is asked beside check-ins: questionnaires that are planned, what came of them, scores from paper and from
 * files, and how often a check-in is asked.
 */
@NullMarked
package thaw.care.measure;

import org.jspecify.annotations.NullMarked;
