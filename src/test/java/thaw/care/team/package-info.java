/** The care team as therapists, admins and clients meet it, by services and pages. */
@NullMarked
package thaw.care.team;

import org.jspecify.annotations.NullMarked;
