package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import thaw.database.OnBothDatabases;

class InvitationsTest extends OnBothDatabases {

    private static final String PASSWORD = "quiet green morning";
    private static final String GONE = "account.invitation.gone";

    @Autowired
    private Invitations invitations;

    @Autowired
    private SignIn signIn;

    @Test
    void anInvitationSetsThePasswordOnce() {
        Me person = clinic.therapist();
        String token = invite(person);
        assertThat(invitations.invited(token)).contains(person.name());
        assertThatThrownBy(() -> signIn(person, PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(invitations.accept(token, PASSWORD)).isEmpty();
        signIn(person, PASSWORD);
        assertThat(invitations.accept(token, "another password altogether")).contains(GONE);
        assertThat(invitations.invited(token)).isEmpty();
        signIn(person, PASSWORD);
    }

    @Test
    void anInvitationLivesForSevenDays() {
        String token = invite(clinic.therapist());
        clock.pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(invitations.invited(token)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(invitations.invited(token)).isEmpty();
        assertThat(invitations.accept(token, PASSWORD)).contains(GONE);
    }

    @Test
    void aNewInvitationEndsTheOneBefore() {
        Me person = clinic.therapist();
        String first = invite(person);
        String second = invite(person);
        assertThat(invitations.accept(first, PASSWORD)).contains(GONE);
        assertThat(invitations.accept(second, PASSWORD)).isEmpty();
    }

    @Test
    void aWeakPasswordIsRefusedAndTheInvitationStays() {
        String token = invite(clinic.therapist());
        assertThat(invitations.accept(token, "short")).contains("account.error.password-short");
        assertThat(invitations.invited(token)).isPresent();
    }

    @Test
    void aTherapistInvitesNobody() {
        Me therapist = clinic.therapist();
        SignedIn.as(therapist);
        assertThatThrownBy(() -> clinic.inTransaction(() -> invitations.invite(therapist.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String invite(Me person) {
        SignedIn.as(clinic.admin());
        return clinic.inTransaction(() -> invitations.invite(person.id()));
    }

    private void signIn(Me person, String password) {
        assertThat(signIn.authenticate(
                                UsernamePasswordAuthenticationToken.unauthenticated(person.name(), password))
                        .isAuthenticated())
                .isTrue();
    }
}
