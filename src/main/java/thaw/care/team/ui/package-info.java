/** What changes in a therapist's care teams, on the caseload, and the way to a record in an emergency. */
@NullMarked
package thaw.care.team.ui;

import org.jspecify.annotations.NullMarked;
