/** The client's own words about the numbness, and what was made of them. */
@NullMarked
package thaw.practice.words;

import org.jspecify.annotations.NullMarked;
