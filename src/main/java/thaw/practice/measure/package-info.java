/** The client's questionnaires: one question after the other, each answer kept at once. */
@NullMarked
package thaw.practice.measure;

import org.jspecify.annotations.NullMarked;
