/** The record page: bringing a history of check-ins in from a file. */
@NullMarked
package thaw.care.record.ui;

import org.jspecify.annotations.NullMarked;
