package thaw.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of the person who asks. Every change needs a proof of identity from the last minutes ({@link Proofs}). */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class MyPasskeys {

    /** So many a person can have. */
    public static final int MOST = 20;

    /**
     * A passkey.
     *
     * @param device what the browser said of itself when it was made
     */
    public record Passkey(String id, String device, Instant since, Instant lastUsed) {}

    /** What a device is asked; it can be answered once. */
    public record Offer(String json, PublicKeyCredentialCreationOptions options) {}

    private final CurrentUser user;
    private final PasskeyRepository passkeys;
    private final WebAuthnRelyingPartyOperations relyingParty;
    private final AccountActs acts;
    private final Proofs proofs;

    MyPasskeys(
            CurrentUser user,
            PasskeyRepository passkeys,
            WebAuthnRelyingPartyOperations relyingParty,
            AccountActs acts,
            Proofs proofs) {
        this.user = user;
        this.passkeys = passkeys;
        this.relyingParty = relyingParty;
        this.acts = acts;
        this.proofs = proofs;
    }

    /** The oldest first, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<Passkey> list() {
        return passkeys.of(user.get().id());
    }

    /** Begins to add one. */
    @Transactional(readOnly = true)
    public Offer offer() {
        proofs.require();
        PublicKeyCredentialCreationOptions options = relyingParty.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        UsernamePasswordAuthenticationToken.authenticated(user.username(), null, List.of())));
        return new Offer(PasskeyJson.of(options), options);
    }

    /**
     * Adds the passkey that a device made.
     *
     * @return the key of a text that says that it did not work, or empty when it is added
     */
    public Optional<String> add(Offer offer, String answer) {
        proofs.require();
        Me me = user.get();
        boolean added = passkeys.of(me.id()).size() < MOST
                && offer.options().getUser().getId().equals(PasskeyOwners.handle(me.id()))
                && PasskeyJson.read(answer, AuthenticatorAttestationResponse.class)
                        .filter(credential -> register(offer, new RelyingPartyPublicKey(
                                credential, CallerDevice.now().name())))
                        .isPresent();
        if (added) {
            acts.did(me, AccountAct.PASSKEY_ADDED);
        }
        return added ? Optional.empty() : Optional.of("account.passkeys.not-added");
    }

    private boolean register(Offer offer, RelyingPartyPublicKey key) {
        return Passkeys.checked(() -> relyingParty.registerCredential(
                        new ImmutableRelyingPartyRegistrationRequest(offer.options(), key)))
                .isPresent();
    }

    /** Removes one; somebody else's is as unknown as one that is not there. */
    public void remove(String id) {
        proofs.require();
        Me me = user.get();
        if (passkeys.remove(me.id(), id)) {
            acts.did(me, AccountAct.PASSKEY_REMOVED);
        }
    }
}
