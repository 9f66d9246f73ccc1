/**
 * The composer: from a client's own words to a draft of a session. {@link thaw.domain.compose.Reader} finds the themes
 * that the words name and those they do not want; {@link thaw.domain.compose.Composer} builds a practice from the
 * themes within a {@link thaw.domain.compose.Frame}. Deterministic, without any model, the texts come from outside.
 */
@NullMarked
package thaw.domain.compose;

import org.jspecify.annotations.NullMarked;
