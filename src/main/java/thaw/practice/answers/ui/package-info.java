/** What pages of the client show of answers. */
@NullMarked
package thaw.practice.answers.ui;

import org.jspecify.annotations.NullMarked;
