package thaw.account;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The password of the person who asks. Changing it signs out everywhere else. */
@Service
@PreAuthorize("isAuthenticated()")
public class MyPassword {

    private final CurrentUser user;
    private final OwnPassword own;
    private final AccountRepository accounts;
    private final InvitationRepository invitations;
    private final Passwords passwords;
    private final PasswordEncoder encoder;
    private final SignIns signIns;
    private final AccountActs acts;

    MyPassword(
            CurrentUser user,
            OwnPassword own,
            AccountRepository accounts,
            InvitationRepository invitations,
            Passwords passwords,
            PasswordEncoder encoder,
            SignIns signIns,
            AccountActs acts) {
        this.user = user;
        this.own = own;
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.encoder = encoder;
        this.signIns = signIns;
        this.acts = acts;
    }

    /**
     * Changes the password. Every other browser is signed out, and links that were to set one end.
     *
     * @return the key of a text that says what is wrong, or empty when it is changed
     */
    @Transactional
    public Optional<String> change(String present, String wanted) {
        Me me = user.get();
        Optional<String> complaint = own.complaint(me, present).or(() -> passwords.complaint(wanted, user.username()));
        if (complaint.isEmpty()) {
            accounts.setPassword(me.id(), encoder.encode(wanted));
            invitations.removeAll(me.id());
            acts.did(me, AccountAct.PASSWORD_CHANGED);
            user.signIn().ifPresentOrElse(
                    here -> signIns.endOthers(me.id(), here), () -> signIns.endAll(me.id()));
        }
        return complaint;
    }
}
