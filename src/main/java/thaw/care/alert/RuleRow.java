package thaw.care.alert;

import org.jspecify.annotations.Nullable;

/**
 * How one rule does, in the alerts that a therapist may see.
 *
 * @param fired         how often it spoke
 * @param alerts        how many alerts came of it
 * @param acted         closed as acted on
 * @param dismissed     closed with nothing to do
 * @param secondsToOwner the median time until somebody took an alert; null when nobody has yet
 */
public record RuleRow(
        String rule, int fired, int alerts, int acted, int dismissed, @Nullable Double secondsToOwner) {}
