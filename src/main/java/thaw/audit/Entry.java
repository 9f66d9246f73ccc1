package thaw.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/**
 * What one entry of the log says.
 *
 * @param at     to the microsecond, which is what both databases keep
 * @param who    null for Thaw itself
 * @param act    READ or WRITE
 * @param part   the name of an {@link AuditLog.Part}
 * @param from   the address the person worked from; null when there was none
 */
record Entry(
        Instant at,
        @Nullable AccountId who,
        String role,
        String basis,
        ClientId client,
        String act,
        String part,
        @Nullable String from) {

    /** What the first entry has in place of the hash before it. */
    static final String BEGINNING = "0".repeat(64);

    private static final String FORM = "thaw-audit-1";

    Entry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * SHA-256 over the place, what the entry says, and the hash of the entry before it. Each field is written with its
     * length before it, so that no two entries read alike.
     */
    String hash(long position, String before) {
        StringBuilder text = new StringBuilder(400);
        field(text, FORM);
        field(text, String.valueOf(position));
        field(text, String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        field(text, who == null ? "" : who.toString());
        field(text, role);
        field(text, basis);
        field(text, client.toString());
        field(text, act);
        field(text, part);
        field(text, from == null ? "" : from);
        field(text, before);
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void field(StringBuilder text, String value) {
        text.append(value.length()).append(':').append(value).append(',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
