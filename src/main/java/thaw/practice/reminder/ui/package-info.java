/** The pages about reminders. */
@NullMarked
package thaw.practice.reminder.ui;

import org.jspecify.annotations.NullMarked;
