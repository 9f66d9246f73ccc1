/** The page of the system. */
@NullMarked
package thaw.admin.system.ui;

import org.jspecify.annotations.NullMarked;
