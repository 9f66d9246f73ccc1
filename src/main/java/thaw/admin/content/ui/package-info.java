/** The page of content. */
@NullMarked
package thaw.admin.content.ui;

import org.jspecify.annotations.NullMarked;
