/** Who you are and whose record you may open: sign-in, accounts, care teams. */
@NullMarked
package thaw.account;

import org.jspecify.annotations.NullMarked;
