package thaw.account;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing in by a passkey, for whoever holds the device: no name, no password, and no second step after it. */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class Passkeys {

    /** What a device is asked; it can be answered once. */
    public record Challenge(String json, PublicKeyCredentialRequestOptions options) {}

    private final WebAuthnRelyingPartyOperations relyingParty;
    private final AccountRepository accounts;
    private final Arrivals arrivals;

    Passkeys(WebAuthnRelyingPartyOperations relyingParty, AccountRepository accounts, Arrivals arrivals) {
        this.relyingParty = relyingParty;
        this.accounts = accounts;
        this.arrivals = arrivals;
    }

    /** A challenge that any passkey for Thaw can answer. */
    public Challenge challenge() {
        PublicKeyCredentialRequestOptions options = relyingParty.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
        return new Challenge(PasskeyJson.of(options), options);
    }

    /**
     * Takes what a device answered, and the person is signed in. Tries are not counted: a signature cannot be guessed, and a
     * person may leave it as often as they like.
     *
     * @return the key of a text that says that it did not work, the same for every reason; empty when the person is in
     */
    public Optional<String> enter(Challenge challenge, String answer) {
        Optional<ThawUser> user = PasskeyJson.read(answer, AuthenticatorAssertionResponse.class)
                .flatMap(credential -> owner(challenge, credential))
                .filter(ThawUser::isEnabled);
        if (user.isEmpty()) {
            return Optional.of("account.passkeys.wrong");
        }
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        arrivals.letIn(user.get(), before == null ? null : before.getDetails());
        return Optional.empty();
    }

    private Optional<ThawUser> owner(
            Challenge challenge, PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
        return checked(() -> relyingParty.authenticate(
                        new RelyingPartyAuthenticationRequest(challenge.options(), credential)))
                .flatMap(owner -> accounts.byId(PasskeyOwners.account(owner.getId())));
    }

    /** What comes of a check; empty when it does not go through, and what it says then is nobody's business. */
    static <T> Optional<T> checked(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (WebAuthnException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }
}
