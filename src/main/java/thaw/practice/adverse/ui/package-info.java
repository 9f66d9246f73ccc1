/** "This did not do me good", as a part of other pages. */
@NullMarked
package thaw.practice.adverse.ui;

import org.jspecify.annotations.NullMarked;
