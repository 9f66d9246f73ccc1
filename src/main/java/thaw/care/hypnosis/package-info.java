/**
 * Hypnosis for one client: closed until a clinician opens it with their training and the reason, and then filled with the
 * clinician's own words and recording. Nothing of it is another client's.
 */
@NullMarked
package thaw.care.hypnosis;

import org.jspecify.annotations.NullMarked;
