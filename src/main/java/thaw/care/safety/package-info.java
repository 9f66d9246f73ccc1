/** The safety of one client: gates with who and why, the safety plan, and what speaks for help from somebody else too. */
@NullMarked
package thaw.care.safety;

import org.jspecify.annotations.NullMarked;
