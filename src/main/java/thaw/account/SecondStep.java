package thaw.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;

/**
 * The second step of a sign-in: a code, or setting codes up where they are required and not there yet. Open to whoever gave a
 * right password a moment ago, and of use to nobody else.
 */
@Service
@PreAuthorize("permitAll()")
public class SecondStep {

    /** So long after the password the second step can be taken. */
    static final Duration OPEN = Duration.ofMinutes(10);

    private static final String WRONG = "account.code.wrong";

    /** What the page shows. */
    public enum Stage {
        /** A code is asked for. */
        CODE,
        /** There are passkeys and no codes: one of them is asked for. */
        PASSKEY,
        /** Codes are to be set up. */
        SET_UP,
        /** There is no sign-in half way, or it took too long. */
        NONE
    }

    private final AccountRepository accounts;
    private final SecondFactor factor;
    private final PasskeyRepository passkeys;
    private final AccountActs acts;
    private final Arrivals arrivals;
    private final Clock clock;

    SecondStep(
            AccountRepository accounts,
            SecondFactor factor,
            PasskeyRepository passkeys,
            AccountActs acts,
            Arrivals arrivals,
            Clock clock) {
        this.accounts = accounts;
        this.factor = factor;
        this.passkeys = passkeys;
        this.acts = acts;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Where the sign-in stands. */
    @Transactional(readOnly = true)
    public Stage stage() {
        return half().map(half -> stage(half.me().id())).orElse(Stage.NONE);
    }

    private Stage stage(AccountId account) {
        if (factor.since(account).isPresent()) {
            return Stage.CODE;
        }
        return passkeys.any(account) ? Stage.PASSKEY : Stage.SET_UP;
    }

    /**
     * Takes a one-time code or a recovery code, and the person is signed in.
     *
     * @return the key of a text that says that it did not work, the same for every reason; empty when the person is in
     */
    @Transactional
    public Optional<String> enter(String code) {
        Optional<HalfSignedIn> half = half();
        Optional<ThawUser> user = half.flatMap(this::user);
        if (user.isEmpty() || !factor.take(user.get().me().id(), code)) {
            return Optional.of(WRONG);
        }
        arrivals.letIn(user.get(), half.get().getDetails());
        return Optional.empty();
    }

    /** A new secret for somebody who has to set codes up. */
    @Transactional(readOnly = true)
    public NewCodes offer() {
        return NewCodes.of(half().orElseThrow(SecondStep::nobody).getName());
    }

    /**
     * Keeps the secret if the code is one of the moment, and the person is signed in. Whoever has codes or a passkey already
     * does not get others by this way.
     */
    @Transactional
    public SetUp confirm(NewCodes codes, String code) {
        HalfSignedIn half = half().orElseThrow(SecondStep::nobody);
        Optional<ThawUser> user = user(half).filter(known -> stage(known.me().id()) == Stage.SET_UP);
        return user.flatMap(known -> factor.setUp(known.me().id(), codes.secret(), code)
                        .<SetUp>map(recovery -> {
                            acts.did(known.me(), AccountAct.CODES_ON);
                            arrivals.letIn(known, half.getDetails());
                            return new SetUp.Done(recovery);
                        }))
                .orElseGet(() -> new SetUp.Refused(WRONG));
    }

    private Optional<HalfSignedIn> half() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof HalfSignedIn half
                        && clock.instant().isBefore(half.since().plus(OPEN))
                ? Optional.of(half)
                : Optional.empty();
    }

    private Optional<ThawUser> user(HalfSignedIn half) {
        return accounts.byUsername(half.getName()).filter(half::stillFits);
    }

    private static AccessDeniedException nobody() {
        return new AccessDeniedException("No sign-in is half way");
    }
}
