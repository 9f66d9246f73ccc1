/**
 * The care team as a therapist meets it: clients who come and go, records that a colleague opened in an emergency, and
 * opening one oneself.
 */
@NullMarked
package thaw.care.team;

import org.jspecify.annotations.NullMarked;
