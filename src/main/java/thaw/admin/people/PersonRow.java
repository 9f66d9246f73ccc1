package thaw.admin.people;

import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;

/**
 * One account in the list of people.
 *
 * @param invited   whether the person has yet to choose a password
 * @param secondStep whether the person has one-time codes or a passkey
 * @param therapist who is responsible for the client today; null for everybody else
 */
public record PersonRow(
        AccountId account,
        String name,
        String username,
        Role role,
        boolean active,
        boolean invited,
        boolean secondStep,
        @Nullable String therapist) {}
