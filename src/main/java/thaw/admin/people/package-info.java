/** People: who may sign in, as what, and who cares for whom. */
@NullMarked
package thaw.admin.people;

import org.jspecify.annotations.NullMarked;
