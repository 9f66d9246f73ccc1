package thaw.practice.mydata;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client's consent as it stands.
 *
 * @param given     whether it holds; consent that was never recorded counts as given, by the pacing law's own words
 * @param since     when it was last given or taken back on this page; null when it never was
 * @param version   of the words agreed to then; null when it never was
 */
public record Consent(boolean given, @Nullable Instant since, @Nullable Integer version) {}
