/** Content: the programs and practices that there are. */
@NullMarked
package thaw.admin.content;

import org.jspecify.annotations.NullMarked;
