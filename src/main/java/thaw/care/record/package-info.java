/** What comes into a client's record from files: histories of check-ins, whole or not at all. */
@NullMarked
package thaw.care.record;

import org.jspecify.annotations.NullMarked;
