/** The page of a client's hypnosis. */
@NullMarked
package thaw.care.hypnosis.ui;

import org.jspecify.annotations.NullMarked;
