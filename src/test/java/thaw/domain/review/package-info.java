@NullMarked
package thaw.domain.review;

import org.jspecify.annotations.NullMarked;
