/** The page of the client's day. */
@NullMarked
package thaw.practice.today.ui;

import org.jspecify.annotations.NullMarked;
