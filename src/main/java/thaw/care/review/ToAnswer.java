package thaw.care.review;

import java.util.List;
import thaw.domain.people.ClientId;

/**
 * What came in from one client since the newest answer.
 *
 * @param entries the newest first, at most {@link ReviewService#MOST}
 */
public record ToAnswer(ClientId client, String name, List<Entry> entries) {

    public ToAnswer {
        entries = List.copyOf(entries);
    }
}
