/** "This did not do me good": what a client says about a session, at its end or later. */
@NullMarked
package thaw.practice.adverse;

import org.jspecify.annotations.NullMarked;
