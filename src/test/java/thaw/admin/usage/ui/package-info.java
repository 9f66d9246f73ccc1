/** Tests of what a usage report says on the page and in its files. */
@NullMarked
package thaw.admin.usage.ui;

import org.jspecify.annotations.NullMarked;
