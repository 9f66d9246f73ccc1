package thaw.care.review;

import java.time.Instant;
import thaw.domain.people.ClientId;

/**
 * A client from whom something came in that nobody has answered.
 *
 * @param many   how many check-ins and sessions
 * @param oldest when the one came in that waits longest
 */
public record Unanswered(ClientId client, String name, int many, Instant oldest) {}
