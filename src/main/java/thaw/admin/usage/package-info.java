/**
 * Usage reports: weekly counts of the practice, shown as far as they give nobody away. The counts of every client and week
 * are kept by the transactions that take in what is counted; a week that is over is added up once, and again when one of
 * them says that it changed.
 */
@NullMarked
package thaw.admin.usage;

import org.jspecify.annotations.NullMarked;
