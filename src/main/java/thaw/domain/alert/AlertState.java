package thaw.domain.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** Where an alert stands. A state without an owner and a due time cannot be built. */
public sealed interface AlertState {

    /** Said where a state is built without. */
    String WHO = "somebody answers for an alert";

    /** Who answers for it; once it is closed, who did last. */
    Duty duty();

    /** The alert asks for somebody. */
    sealed interface Open extends AlertState {}

    /** Nobody has taken it yet; it stands with whose turn it is. */
    record Raised(Duty duty) implements Open {

        public Raised {
            requireNonNull(duty, WHO);
        }
    }

    /** Somebody has it in hand. */
    record Owned(Duty duty) implements Open {

        public Owned {
            requireNonNull(duty, WHO);
        }
    }

    /**
     * Somebody has done something about it, and has not closed it yet.
     *
     * @param at when that was
     */
    record Acted(Duty duty, Instant at) implements Open {

        public Acted {
            requireNonNull(duty, WHO);
        }
    }

    /** It is over. */
    record Closed(Duty duty, Instant at, Closing closing) implements AlertState {

        public Closed {
            requireNonNull(duty, WHO);
        }
    }
}
