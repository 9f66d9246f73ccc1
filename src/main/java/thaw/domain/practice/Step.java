package thaw.domain.practice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One step of a practice.
 *
 * @param seconds how long it takes at the pace it was written for; nothing is cut off when a person takes longer
 * @param text    what the screen shows, one sentence a line
 * @param spoken  what the voice says; equal to {@code text} where the author wrote nothing else
 * @param choices what the person can choose between here; empty or at least two
 */
public record Step(Kind kind, int seconds, String text, String spoken, List<String> choices) {

    public Step {
        choices = List.copyOf(choices);
    }

    /** What a step is for. */
    public enum Kind {
        /** Arriving in the room, before the first rating. */
        ORIENT("orient"),
        /** Going near something, for a short while. */
        TOUCH("touch"),
        /** Back to the anchor the person chose. */
        REST("rest"),
        /** How much is it, and are you here? From 7 the next touch is skipped, from 8 the practice grounds and ends. */
        MID_CHECK("mid-check"),
        /** The way back into the day. */
        CLOSE("close");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The word in practice files. */
        public String id() {
            return id;
        }

        /** The kind with this id, or empty. */
        public static Optional<Kind> ofId(String id) {
            return Stream.of(values()).filter(kind -> kind.id.equals(id)).findFirst();
        }
    }
}
