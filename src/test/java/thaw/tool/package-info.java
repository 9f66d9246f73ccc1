/** The command line tools by what they print, and by what they say when something does not fit. */
@NullMarked
package thaw.tool;

import org.jspecify.annotations.NullMarked;
