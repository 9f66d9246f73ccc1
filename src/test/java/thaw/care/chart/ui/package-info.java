/** Tests of the page of a client's chart. */
@NullMarked
package thaw.care.chart.ui;

import org.jspecify.annotations.NullMarked;
