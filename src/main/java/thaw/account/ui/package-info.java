/** The pages of the account: signing in, the first set-up, an invitation. */
@NullMarked
package thaw.account.ui;

import org.jspecify.annotations.NullMarked;
