/** The demo's mailbox to look at. Outside the demo there is no such page. */
@NullMarked
package thaw.record.mail.ui;

import org.jspecify.annotations.NullMarked;
