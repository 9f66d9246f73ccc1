/** One client's chart: everything on one time axis. */
@NullMarked
package thaw.care.chart;

import org.jspecify.annotations.NullMarked;
