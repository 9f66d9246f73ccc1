/** The page of a client's questionnaires. */
@NullMarked
package thaw.care.measure.ui;

import org.jspecify.annotations.NullMarked;
