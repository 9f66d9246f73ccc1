package thaw.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.SignInId;

/**
 * A browser in which somebody is signed in.
 *
 * @param device   what the browser says of itself, such as "Firefox, Android"
 * @param from     the address it came from at the sign-in; null when there was none
 * @param lastUsed to about a minute
 */
public record WhereSignedIn(SignInId id, String device, @Nullable String from, Instant since, Instant lastUsed) {}
