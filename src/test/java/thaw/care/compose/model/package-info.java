/** A model on loopback, and how Thaw speaks with it. */
@NullMarked
package thaw.care.compose.model;

import org.jspecify.annotations.NullMarked;
