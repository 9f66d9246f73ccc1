/** Tests of questionnaire scoring at every edge of a band. */
@NullMarked
package thaw.domain.measure;

import org.jspecify.annotations.NullMarked;
