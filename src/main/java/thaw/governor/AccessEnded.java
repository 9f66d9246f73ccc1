package thaw.governor;

import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/** A therapist may not open a client's record any more. Published inside the writing transaction. */
public record AccessEnded(AccountId therapist, ClientId client) {}
