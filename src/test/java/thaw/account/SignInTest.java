package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.ACCOUNT;
import static thaw.jooq.Tables.ACCOUNT_WEEK;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;

class SignInTest extends OnBothDatabases {

    private static final String PASSWORD = "quiet green morning";

    @Autowired
    private SignIn signIn;

    @Autowired
    private NewAccounts accounts;

    @Autowired
    private DSLContext sql;

    @Test
    void theRightPasswordSignsInAndIsForgottenAndTheWeekIsCounted() {
        String username = person();
        Authentication signedIn = signIn(username, PASSWORD);
        signIn(username, PASSWORD);
        assertThat(signedIn.getPrincipal()).isInstanceOfSatisfying(ThawUser.class, user -> {
            assertThat(user.me().role()).isEqualTo(Role.THERAPIST);
            assertThat(user.getPassword()).isNull();
        });
        assertThat(signedIn.getCredentials()).isNull();
        assertThat(sql.select(ACCOUNT_WEEK.WEEK, ACCOUNT_WEEK.SIGN_INS)
                        .from(ACCOUNT_WEEK)
                        .where(ACCOUNT_WEEK.ACCOUNT_ID.eq(id(username)))
                        .fetchMap(ACCOUNT_WEEK.WEEK, ACCOUNT_WEEK.SIGN_INS))
                .containsOnlyKeys(LocalDate.of(2026, 3, 2))
                .containsValue(2);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        assertThatThrownBy(() -> signIn(person(), "not this one")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> signIn("nobody-" + UUID.randomUUID(), PASSWORD))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aDeactivatedAccountDoesNotSignIn() {
        String username = person();
        clinic.inTransaction(() ->
                sql.update(ACCOUNT).set(ACCOUNT.ACTIVE, false).where(ACCOUNT.USERNAME.eq(username)).execute());
        assertThatThrownBy(() -> signIn(username, PASSWORD)).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void afterFiveWrongTriesEvenTheRightPasswordWaitsALittle() {
        String username = person();
        for (int tried = 0; tried < SignInThrottle.FREE_TRIES_PER_NAME; tried++) {
            assertThatThrownBy(() -> signIn(username, "not this one")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn(username, PASSWORD)).isInstanceOf(LockedException.class);
        clock.pass(Duration.ofSeconds(2));
        assertThat(signIn(username, PASSWORD).isAuthenticated()).isTrue();
    }

    private Authentication signIn(String username, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    private String person() {
        String username = "t-" + UUID.randomUUID();
        clinic.inTransaction(() -> {
            accounts.add(username, "A Person", Role.THERAPIST, Clinic.ZONE, PASSWORD);
        });
        return username;
    }

    private AccountId id(String username) {
        return sql.fetchSingle(ACCOUNT, ACCOUNT.USERNAME.eq(username)).get(ACCOUNT.ID);
    }
}
