/** The page on which a client fills a questionnaire in. */
@NullMarked
package thaw.practice.measure.ui;

import org.jspecify.annotations.NullMarked;
