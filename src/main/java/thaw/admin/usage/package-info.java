/** Usage reports: weekly counts of the practice, shown as far as they give nobody away. */
@NullMarked
package thaw.admin.usage;

import org.jspecify.annotations.NullMarked;
