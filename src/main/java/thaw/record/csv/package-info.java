/**
 * Check-ins from other people's CSV files. A mapping says where a file keeps what; reading is a pure function from
 * mapping and file to a history, or to everything that stands in the way of one, line by line. Nothing is read by half.
 */
@NullMarked
package thaw.record.csv;

import org.jspecify.annotations.NullMarked;
