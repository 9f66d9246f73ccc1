/** Safety before any number: gates and their history, the safety plan, and when somebody else should look too. */
@NullMarked
package thaw.domain.safety;

import org.jspecify.annotations.NullMarked;
