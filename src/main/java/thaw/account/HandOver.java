package thaw.account;

import java.time.LocalDate;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;
import thaw.domain.people.HandOverId;

/**
 * A client goes from one therapist to another.
 *
 * @param day     the first on which the second therapist is responsible, on each therapist's own calendar
 * @param inForce whether the day has come
 */
public record HandOver(
        HandOverId id, ClientId client, String clientName, AccountId from, String fromName, AccountId to,
        String toName, LocalDate day, boolean inForce) {}
