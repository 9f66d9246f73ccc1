package thaw.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the person who asks has shown lately that it is them: at sign-in, or by the password once more. What cannot be taken
 * back is done by nobody else who finds an open page.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Proofs {

    /** So long a proof counts. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private final CurrentUser user;
    private final OwnPassword own;
    private final Clock clock;

    Proofs(CurrentUser user, OwnPassword own, Clock clock) {
        this.user = user;
        this.own = own;
        this.clock = clock;
    }

    /** Whether nothing has to be asked now. */
    public boolean isFresh() {
        return user.provedAt().filter(at -> !at.plus(FRESH).isBefore(clock.instant())).isPresent();
    }

    /**
     * Lets the act go on when the last proof is fresh.
     *
     * @throws ProofNeeded when it is too old
     */
    public void require() {
        if (!isFresh()) {
            throw new ProofNeeded();
        }
    }

    /**
     * Takes the password as a proof.
     *
     * @return the key of a text that says what is wrong, or empty when it is the person's
     */
    @Transactional(readOnly = true)
    public Optional<String> prove(String password) {
        Optional<String> complaint = own.complaint(user.get(), password);
        if (complaint.isEmpty()) {
            user.proved(clock.instant());
        }
        return complaint;
    }
}
