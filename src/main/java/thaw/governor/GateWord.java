package thaw.governor;

import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;

/**
 * What a therapist says to the gate after a phase.
 *
 * @param phase  the position of the phase that they saw it stand after
 * @param opens  else the client stays in the phase
 * @param reason why; null for none
 */
public record GateWord(int phase, boolean opens, AccountId by, @Nullable String reason) {}
