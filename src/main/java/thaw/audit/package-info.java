/** The log of every read and write of a client's record, kept in the transaction of the act. */
@NullMarked
package thaw.audit;

import org.jspecify.annotations.NullMarked;
