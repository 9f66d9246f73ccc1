/**
 * The practice library as a therapist reads it: every practice with all its steps, before anybody is guided by it; and the
 * way to add one of the clinic's own or to take one out of use. An admin has the same in {@code admin.content}.
 */
@NullMarked
package thaw.care.library;

import org.jspecify.annotations.NullMarked;
