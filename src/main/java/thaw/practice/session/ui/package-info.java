/** The page of the client's session. */
@NullMarked
package thaw.practice.session.ui;

import org.jspecify.annotations.NullMarked;
