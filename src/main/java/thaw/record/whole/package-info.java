/**
 * A client's record as a whole: every row of every table that belongs to one client, found by the foreign keys of the
 * schema, so that a table that is added later is taken along without being named here. Read for the client's own
 * download, removed on erasure. The audit log stays.
 */
@NullMarked
package thaw.record.whole;

import org.jspecify.annotations.NullMarked;
