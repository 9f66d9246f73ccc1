package thaw.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * What an app and Thaw share so that both know the code of the moment: RFC 6238 as the common apps have it, with SHA-1, six
 * digits and steps of 30 seconds.
 */
final class OneTimeSecret {

    /** The clocks of a phone and a server may be so many steps apart, and a code may take as long to be typed. */
    private static final int SKEW = 1;
    /** As RFC 4226 (4) recommends. */
    private static final int BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP, 6);

    private final byte[] bytes;

    OneTimeSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static OneTimeSecret make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeSecret(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The step to which the code belongs, of those around the moment; empty when it belongs to none. */
    OptionalLong step(String code, Instant now) {
        String digits = code.replaceAll("\\s", "");
        long present = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(present - SKEW, present + SKEW)
                .filter(step -> code(step).equals(digits))
                .findFirst();
    }

    private String code(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(bytes, CODES.getAlgorithm()), Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As a person types it: letters and digits in groups of four. */
    String typed() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** As an app reads it from a picture or a link, after the key URI format of Google Authenticator. */
    String address(String username) {
        return "otpauth://totp/Thaw:" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "?secret=" + base32()
                + "&issuer=Thaw";
    }

    private String base32() {
        return Base32.toBase32String(bytes);
    }

    /** It stays out of logs. */
    @Override
    public String toString() {
        return "secret";
    }
}
