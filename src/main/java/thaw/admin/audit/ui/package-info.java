/** The page of the audit log. */
@NullMarked
package thaw.admin.audit.ui;

import org.jspecify.annotations.NullMarked;
