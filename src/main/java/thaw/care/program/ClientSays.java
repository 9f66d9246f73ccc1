package thaw.care.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import thaw.domain.practice.Route;
import thaw.domain.session.Adverse;

/**
 * What a client chose about the plan and said about sessions, newest first.
 *
 * @param wayKeptBack whether the therapist keeps "My way" back
 * @param wayPutAway  whether the client has put it away
 */
public record ClientSays(List<Choice> choices, List<NotGood> notGood, boolean wayKeptBack, boolean wayPutAway) {

    public ClientSays {
        choices = List.copyOf(choices);
        notGood = List.copyOf(notGood);
    }

    /**
     * A choice about a planned session.
     *
     * @param level that was wished; null for the one of the dose
     */
    public record Choice(
            Instant at,
            String act,
            LocalDate dayBefore,
            LocalDate dayAfter,
            Route routeBefore,
            Route routeAfter,
            @Nullable Integer level) {}

    /** A session that did not do the client good. */
    public record NotGood(
            LocalDate day, String practice, int version, int level, Adverse.Kind kind, @Nullable String words) {}
}
