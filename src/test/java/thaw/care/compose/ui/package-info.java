/** The page of the session composer. */
@NullMarked
package thaw.care.compose.ui;

import org.jspecify.annotations.NullMarked;
