/** Tests of a client's chart and what stands beside it. */
@NullMarked
package thaw.care.chart;

import org.jspecify.annotations.NullMarked;
