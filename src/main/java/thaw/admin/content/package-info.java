/** Content: the programs and practices that there are, and the way to add or withdraw practices. */
@NullMarked
package thaw.admin.content;

import org.jspecify.annotations.NullMarked;
