package thaw.account;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;

/** Helps somebody in who lost the phone, in the caller's transaction; the caller has made sure that this may be done. */
@Component
public class SecondFactorResets {

    private final SecondFactor factor;
    private final PasskeyRepository passkeys;
    private final SignIns signIns;
    private final AccountActs acts;

    SecondFactorResets(
            SecondFactor factor, PasskeyRepository passkeys, SignIns signIns, AccountActs acts) {
        this.factor = factor;
        this.passkeys = passkeys;
        this.signIns = signIns;
        this.acts = acts;
    }

    /** The account has its password alone, and nobody is signed in there; it is written down and told to the person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reset(Me by, AccountId account) {
        factor.remove(account);
        passkeys.removeAll(account);
        signIns.endAll(account);
        acts.did(by, account, AccountAct.SECOND_STEP_RESET);
    }
}
