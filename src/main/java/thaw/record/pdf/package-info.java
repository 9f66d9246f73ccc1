/** A page on paper: a tagged PDF from HTML, with pictures that are drawn for it. */
@NullMarked
package thaw.record.pdf;

import org.jspecify.annotations.NullMarked;
