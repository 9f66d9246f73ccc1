/** What a client's phone asks for and hands over. */
@NullMarked
package thaw.practice.offline;

import org.jspecify.annotations.NullMarked;
