/**
 * The one place that takes in evidence and acts on it, in the caller's transaction: check-ins, sessions, gates, safety
 * plans, the dose, how far a program is laid, and what lists need.
 */
@NullMarked
package thaw.governor;

import org.jspecify.annotations.NullMarked;
