/** What the client can choose about a session, as a part of other pages. */
@NullMarked
package thaw.practice.plan.ui;

import org.jspecify.annotations.NullMarked;
