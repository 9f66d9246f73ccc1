/** Content: the programs and practices that there are, with their releases and history, and the way to add or withdraw them. */
@NullMarked
package thaw.admin.content;

import org.jspecify.annotations.NullMarked;
