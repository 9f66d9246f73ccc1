package thaw.account;

import org.springframework.security.access.AccessDeniedException;

/** The act needs a proof of identity that is younger than the last one; {@link Proofs}. */
public final class ProofNeeded extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    ProofNeeded() {
        super("The last proof of identity is too old");
    }
}
