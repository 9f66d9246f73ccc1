package thaw.record.clinic;

import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;

/**
 * An account to be made.
 *
 * @param passwordHash null for somebody who cannot sign in
 */
record Person(AccountId id, String username, String name, @Nullable String passwordHash) {}
