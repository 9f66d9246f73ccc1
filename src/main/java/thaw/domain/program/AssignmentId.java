package thaw.domain.program;

import java.util.UUID;

/** The id of a program as it was given to one client. */
public record AssignmentId(UUID value) {

    public static AssignmentId random() {
        return new AssignmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
