package thaw.practice.adverse;

import java.time.LocalDate;
import thaw.domain.session.SessionId;

/**
 * A session that lies behind.
 *
 * @param title of its practice; its route where the library does not know the practice any more
 * @param told  whether the client has said that it did not do them good
 */
public record PastSession(SessionId id, LocalDate day, String title, boolean told) {}
