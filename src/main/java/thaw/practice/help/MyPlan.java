package thaw.practice.help;

import java.time.Instant;
import thaw.domain.safety.SafetyPlan;

/**
 * The safety plan that holds.
 *
 * @param with who wrote it together with the client
 */
public record MyPlan(SafetyPlan plan, Instant writtenAt, String with) {}
