/**
 * The session composer: from the client's own words a draft, by the built-in composer or by a model that a clinic has
 * set up; the therapist edits and signs it. Nothing that is not signed reaches a client.
 */
@NullMarked
package thaw.care.compose;

import org.jspecify.annotations.NullMarked;
