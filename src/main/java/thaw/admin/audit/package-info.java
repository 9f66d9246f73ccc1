/** The audit log, read page by page. */
@NullMarked
package thaw.admin.audit;

import org.jspecify.annotations.NullMarked;
