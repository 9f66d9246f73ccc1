/** What changes in a therapist's care teams, on the caseload. */
@NullMarked
package thaw.care.team.ui;

import org.jspecify.annotations.NullMarked;
