package thaw.account;

import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What goes to a browser and comes back, in the form of the standard (Web Authentication level 3, 5.1). */
final class PasskeyJson {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    /** An answer without attestation is a tenth of this. */
    private static final int LONGEST = 16_000;

    private PasskeyJson() {}

    static String of(Object options) {
        return JSON.writeValueAsString(options);
    }

    /** What a browser answered; empty when it is nothing of the kind. */
    static <R extends AuthenticatorResponse> Optional<PublicKeyCredential<R>> read(String answer, Class<R> response) {
        if (answer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readValue(answer, JSON.getTypeFactory()
                    .constructParametricType(PublicKeyCredential.class, response)));
        } catch (JacksonException | IllegalArgumentException nothingOfTheKind) {
            return Optional.empty();
        }
    }
}
