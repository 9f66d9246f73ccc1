/** What did not do somebody good, from the client's page to the library. */
@NullMarked
package thaw.practice.adverse;

import org.jspecify.annotations.NullMarked;
