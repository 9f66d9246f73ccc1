@NullMarked
package thaw.care.review;

import org.jspecify.annotations.NullMarked;
