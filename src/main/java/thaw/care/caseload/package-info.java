/** The caseload: who needs me today, and why. */
@NullMarked
package thaw.care.caseload;

import org.jspecify.annotations.NullMarked;
