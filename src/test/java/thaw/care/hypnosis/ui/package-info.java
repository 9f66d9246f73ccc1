@NullMarked
package thaw.care.hypnosis.ui;

import org.jspecify.annotations.NullMarked;
