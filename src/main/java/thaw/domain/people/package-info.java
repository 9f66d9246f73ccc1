/** Who people are: ids and roles. */
@NullMarked
package thaw.domain.people;

import org.jspecify.annotations.NullMarked;
