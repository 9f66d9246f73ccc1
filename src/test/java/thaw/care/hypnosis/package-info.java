@NullMarked
package thaw.care.hypnosis;

import org.jspecify.annotations.NullMarked;
