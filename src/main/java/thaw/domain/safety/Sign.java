package thaw.domain.safety;

import org.jspecify.annotations.Nullable;

/**
 * A number that speaks for a situation.
 *
 * @param name  its text is {@code safety.sign.NAME}, with value, limit and {@code from} as arguments
 * @param limit what the value is held against; null where there is none
 * @param from  how many days, months or sessions it comes from
 */
public record Sign(String name, double value, @Nullable Double limit, int from) {}
