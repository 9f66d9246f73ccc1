package thaw.admin.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;

/**
 * Someone to invite.
 *
 * @param therapist who is responsible, for a client; null for everybody else
 */
public record NewPerson(String name, String username, Role role, ZoneId zone, @Nullable AccountId therapist) {}
