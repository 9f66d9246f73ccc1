/** Tests of the command line: exit codes, sentences and answers. */
@NullMarked
package thaw.tool;

import org.jspecify.annotations.NullMarked;
