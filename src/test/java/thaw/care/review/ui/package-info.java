@NullMarked
package thaw.care.review.ui;

import org.jspecify.annotations.NullMarked;
