package thaw.account;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Signing in by a passkey, for whoever holds the device: no name, no password, and no second step after it. */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class Passkeys {

    private static final String NAME = "passkey";

    /** What a device is asked; it can be answered once. */
    public record Challenge(String json, PublicKeyCredentialRequestOptions options) {}

    private final WebAuthnRelyingPartyOperations relyingParty;
    private final AccountRepository accounts;
    private final Arrivals arrivals;
    private final SignInThrottle throttle;

    Passkeys(
            WebAuthnRelyingPartyOperations relyingParty,
            AccountRepository accounts,
            Arrivals arrivals,
            SignInThrottle throttle) {
        this.relyingParty = relyingParty;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.throttle = throttle;
    }

    /** A challenge that any passkey for Thaw can answer. */
    public Challenge challenge() {
        PublicKeyCredentialRequestOptions options = relyingParty.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        return new Challenge(PasskeyJson.of(options), options);
    }

    /**
     * Takes what a device answered, and the person is signed in.
     *
     * @return the key of a text that says that it did not work, the same for every reason; empty when the person is in
     */
    public Optional<String> enter(Challenge challenge, String answer) {
        String address = address();
        Optional<ThawUser> user = throttle.wait(NAME, address).isPositive()
                ? Optional.empty()
                : PasskeyJson.read(answer, AuthenticatorAssertionResponse.class)
                        .flatMap(credential -> owner(challenge, credential))
                        .filter(ThawUser::isEnabled);
        if (user.isEmpty()) {
            throttle.wrong(NAME, address);
            return Optional.of("account.passkeys.wrong");
        }
        throttle.right(NAME, address);
        @Nullable Object details = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(before -> before.getDetails())
                .orElse(null);
        arrivals.letIn(user.get(), details);
        return Optional.empty();
    }

    private Optional<ThawUser> owner(
            Challenge challenge, PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
        PublicKeyCredentialUserEntity[] owner = new PublicKeyCredentialUserEntity[1];
        boolean signed = holds(() -> owner[0] = relyingParty.authenticate(
                new RelyingPartyAuthenticationRequest(challenge.options(), credential)));
        return signed ? accounts.byId(PasskeyOwners.account(owner[0].getId())) : Optional.empty();
    }

    /** Whether a check goes through; what it says of a wrong answer is nobody's business. */
    static boolean holds(Runnable check) {
        try {
            check.run();
            return true;
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? String.valueOf(now.getRequest().getRemoteAddr())
                : "";
    }
}
