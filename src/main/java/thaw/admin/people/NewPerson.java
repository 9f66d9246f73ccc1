package thaw.admin.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;
import thaw.domain.people.MailAddress;
import thaw.domain.people.Role;

/**
 * Someone to invite.
 *
 * @param therapist who is responsible, for a client; null for everybody else
 * @param mail      where the link is sent; null to show it to the admin
 */
public record NewPerson(
        String name, String username, Role role, ZoneId zone, @Nullable AccountId therapist,
        @Nullable MailAddress mail) {

    /** Someone to invite by a link that the admin hands over. */
    public NewPerson(String name, String username, Role role, ZoneId zone, @Nullable AccountId therapist) {
        this(name, username, role, zone, therapist, null);
    }
}
