@NullMarked
package thaw.record.mail;

import org.jspecify.annotations.NullMarked;
