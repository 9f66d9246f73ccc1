/** The page of the client's own words. */
@NullMarked
package thaw.practice.words.ui;

import org.jspecify.annotations.NullMarked;
