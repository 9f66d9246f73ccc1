/** What the rooms of therapists and admins both show of programs. */
@NullMarked
package thaw.programs.ui;

import org.jspecify.annotations.NullMarked;
