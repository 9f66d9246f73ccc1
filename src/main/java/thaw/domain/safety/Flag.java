package thaw.domain.safety;

import java.util.List;

/**
 * A situation that the record shows, with its evidence.
 *
 * @param signs at least one
 */
public record Flag(Situation situation, List<Sign> signs) {

    public Flag {
        signs = List.copyOf(signs);
        if (signs.isEmpty()) {
            throw new IllegalArgumentException("A flag has evidence");
        }
    }
}
