package thaw.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import thaw.domain.people.MailAddress;
import thaw.domain.people.Uuids;
import thaw.fuzz.Parts;

/** What somebody types or brings along at the door: links, codes, passkeys, passwords, addresses and ids. */
public final class LinkFuzz {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Passwords PASSWORDS = passwords();

    private LinkFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        Parts parts = Parts.of(input);
        String said = new String(parts.second(), StandardCharsets.UTF_8);
        switch (parts.text()) {
            case "code" -> code(said);
            case "passkey" -> {
                PasskeyJson.read(said, AuthenticatorAssertionResponse.class);
                PasskeyJson.read(said, AuthenticatorAttestationResponse.class);
            }
            case "password" -> PASSWORDS.complaint(said, "somebody");
            case "address" -> MailAddress.parse(said).ifPresent(address -> is(address.masked().contains("@")));
            case "id" -> Uuids.parse(said).ifPresent(id -> is(id.toString().equalsIgnoreCase(said)));
            default -> is(new Secret(parts.text()).hash().length() == 64);
        }
    }

    /** A code of any shape against a secret, and the same bytes as a secret. */
    private static void code(String said) {
        OptionalLong step = new OneTimeSecret(new byte[20]).step(said, NOW);
        step.ifPresent(at -> is(Math.abs(at - NOW.getEpochSecond() / 30) <= 1));
        byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            OneTimeSecret secret = new OneTimeSecret(bytes);
            secret.step(said, NOW);
            secret.address(said);
            secret.typed();
        }
    }

    private static void is(boolean so) {
        if (!so) {
            throw new AssertionError("not what it promises");
        }
    }

    private static Passwords passwords() {
        try {
            return new Passwords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
