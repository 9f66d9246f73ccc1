package thaw.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second step of the person who asks. Every change needs a proof of identity from the last minutes ({@link Proofs}). */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class MySecondFactor {

    /** So many changes are listed. */
    public static final int MOST = 10;

    /**
     * How it stands.
     *
     * @param since        since when codes are asked for; null when they are not
     * @param recoveryLeft recovery codes that are not used yet
     * @param required     whether people of this role have to have a second step
     */
    public record State(@Nullable Instant since, int recoveryLeft, boolean required) {}

    private final CurrentUser user;
    private final SecondFactor factor;
    private final SecondFactorRule rule;
    private final AccountActs acts;
    private final Proofs proofs;

    MySecondFactor(CurrentUser user, SecondFactor factor, SecondFactorRule rule, AccountActs acts, Proofs proofs) {
        this.user = user;
        this.factor = factor;
        this.rule = rule;
        this.acts = acts;
        this.proofs = proofs;
    }

    /** How it stands. */
    @Transactional(readOnly = true)
    public State state() {
        Me me = user.get();
        return new State(
                factor.since(me.id()).orElse(null), factor.recoveryLeft(me.id()), rule.isRequired(me.role()));
    }

    /** What was changed in how the person signs in, the newest first, at most {@link #MOST}. */
    @Transactional(readOnly = true)
    public List<AccountActs.Done> changes() {
        return acts.of(user.get().id(), MOST);
    }

    /** A new secret. */
    @Transactional(readOnly = true)
    public NewCodes offer() {
        proofs.require();
        return NewCodes.of(user.username());
    }

    /** Keeps the secret if the code is one of the moment; it takes the place of the one there is. */
    public SetUp confirm(NewCodes codes, String code) {
        proofs.require();
        Me me = user.get();
        Optional<List<String>> recovery = factor.setUp(me.id(), codes.secret(), code);
        recovery.ifPresent(told -> acts.did(me, AccountAct.CODES_ON));
        return recovery.<SetUp>map(SetUp.Done::new).orElseGet(() -> new SetUp.Refused("account.code.wrong"));
    }

    /** New recovery codes in place of those there are; empty where there are no one-time codes. */
    public List<String> renewRecovery() {
        proofs.require();
        Me me = user.get();
        if (factor.since(me.id()).isEmpty()) {
            return List.of();
        }
        acts.did(me, AccountAct.RECOVERY_RENEWED);
        return factor.newRecovery(me.id());
    }

    /** Codes are not asked for any more. Where they are required nothing happens. */
    public void turnOff() {
        proofs.require();
        Me me = user.get();
        if (!rule.isRequired(me.role())) {
            factor.remove(me.id());
            acts.did(me, AccountAct.CODES_OFF);
        }
    }
}
