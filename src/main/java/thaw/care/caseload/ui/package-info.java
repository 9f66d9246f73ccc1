/** The page of the caseload. */
@NullMarked
package thaw.care.caseload.ui;

import org.jspecify.annotations.NullMarked;
