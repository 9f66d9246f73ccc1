/** The page of people, and the dialog that invites one. */
@NullMarked
package thaw.admin.people.ui;

import org.jspecify.annotations.NullMarked;
