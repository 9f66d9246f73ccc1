package thaw.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import thaw.domain.people.Role;

/** Who has to have a second step at sign-in. THAW_SECOND_FACTOR is {@code staff}, or {@code choice}: then nobody has to. */
@Component
class SecondFactorRule {

    private final boolean staff;

    SecondFactorRule(@Value("${THAW_SECOND_FACTOR:staff}") String who) {
        staff = switch (who.strip()) {
            case "staff" -> true;
            case "choice" -> false;
            default -> throw new IllegalArgumentException("THAW_SECOND_FACTOR has to be staff or choice");
        };
    }

    /** Whether people of this role have to. */
    boolean isRequired(Role role) {
        return switch (role) {
            case CLIENT -> false;
            case THERAPIST, ADMIN -> staff;
        };
    }
}
