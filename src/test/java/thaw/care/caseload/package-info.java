@NullMarked
package thaw.care.caseload;

import org.jspecify.annotations.NullMarked;
