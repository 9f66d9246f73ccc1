package thaw.governor;

import org.jspecify.annotations.Nullable;
import thaw.domain.alert.DueTimes;
import thaw.domain.people.AccountId;

/**
 * How the clinic answers alerts.
 *
 * @param safetyContact the therapist who is asked last; null when nobody is named
 * @param version       to find a change made meanwhile
 */
public record ClinicTerms(DueTimes times, @Nullable AccountId safetyContact, int version) {}
