package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static thaw.jooq.Tables.SIGN_IN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import thaw.database.Clinic;
import thaw.database.MovableClock;
import thaw.database.OnBothDatabases;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;
import thaw.domain.people.SignInId;

class SignInsTest extends OnBothDatabases {

    private static final String PASSWORD = "quiet green morning";
    private static final String OTHER = "louder grey evening";
    private static final String FIREFOX = "Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0";

    @Autowired
    private SignIn door;

    @Autowired
    private NewAccounts accounts;

    @Autowired
    private MySignIns mine;

    @Autowired
    private MyPassword password;

    @Autowired
    private CurrentUser user;

    @Autowired
    private SignIns signIns;

    @Autowired
    private SignInWatch watch;

    @Autowired
    private AccountStates states;

    @Autowired
    private Invitations invitations;

    @Autowired
    private DSLContext sql;

    @Test
    void aPlaceSaysWhatTheBrowserIsAndFromWhereAndSinceWhen() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("User-Agent", FIREFOX);
        request.setRemoteAddr("192.0.2.7");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            as(signIn(person(Role.THERAPIST), PASSWORD));
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(mine.list()).singleElement().satisfies(place -> {
            assertThat(place.device()).isEqualTo("Firefox, Android");
            assertThat(place.from()).isEqualTo("192.0.2.7");
            assertThat(place.since()).isEqualTo(MovableClock.START);
            assertThat(mine.isThis(place.id())).isTrue();
        });
    }

    @Test
    void signingOutElsewhereEndsThatPlaceAtOnceAndThisOneGoesOn() {
        String name = person(Role.THERAPIST);
        Authentication phone = signIn(name, PASSWORD);
        Authentication here = signIn(name, PASSWORD);
        as(here);
        mine.end(place(phone));
        assertThat(mine.list()).extracting(WhereSignedIn::id).containsExactly(place(here));
        assertThat(signIns.goesOn(place(phone))).isFalse();
        assertThat(signIns.goesOn(place(here))).isTrue();
        as(phone);
        assertThatThrownBy(user::get).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyEndsOrSeesThePlacesOfSomebodyElse() {
        Authentication other = signIn(person(Role.THERAPIST), PASSWORD);
        as(signIn(person(Role.CLIENT), PASSWORD));
        mine.end(place(other));
        mine.endOthers();
        assertThat(signIns.goesOn(place(other))).isTrue();
        assertThat(mine.list()).hasSize(1);
    }

    @Test
    void aNewPasswordSignsOutEverywhereElseAndEndsEveryLink() {
        String name = person(Role.THERAPIST);
        Authentication phone = signIn(name, PASSWORD);
        Authentication here = signIn(name, PASSWORD);
        String link = link(account(here));
        as(here);
        assertThat(password.change("not this one", OTHER)).contains("account.error.password-wrong");
        assertThat(password.change(PASSWORD, "short")).contains("account.error.password-short");
        assertThat(password.change(PASSWORD, OTHER)).isEmpty();
        assertThat(signIns.goesOn(place(phone))).isFalse();
        assertThat(signIns.goesOn(place(here))).isTrue();
        assertThat(invitations.invited(link)).isEmpty();
        assertThatThrownBy(() -> signIn(name, PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(signIn(name, OTHER).isAuthenticated()).isTrue();
    }

    @Test
    void thePresentPasswordIsNotGuessedByWhoeverSitsAtAnOpenPage() {
        as(signIn(person(Role.THERAPIST), PASSWORD));
        for (int tried = 0; tried < SignInThrottle.FREE_TRIES_PER_NAME; tried++) {
            assertThat(password.change("not this one", OTHER)).contains("account.error.password-wrong");
        }
        assertThat(password.change(PASSWORD, OTHER)).contains("account.error.too-many");
        clock.pass(Duration.ofSeconds(2));
        assertThat(password.change(PASSWORD, OTHER)).isEmpty();
    }

    @Test
    void aLinkThatSetsThePasswordSignsOutEverywhere() {
        Authentication stranger = signIn(person(Role.THERAPIST), PASSWORD);
        assertThat(invitations.accept(link(account(stranger)), OTHER)).isEmpty();
        assertThat(signIns.goesOn(place(stranger))).isFalse();
    }

    @Test
    void whoeverIsSwitchedOffIsSignedOutEverywhere() {
        Authentication person = signIn(person(Role.THERAPIST), PASSWORD);
        clinic.inTransaction(() -> states.deactivate(account(person)));
        assertThat(signIns.isKnownToBeEnded(place(person))).isTrue();
        assertThat(sql.fetchExists(SIGN_IN, SIGN_IN.ID.eq(place(person)))).isFalse();
    }

    @Test
    void whoeverIsAwayIsSignedOutAndAClientHasLonger() {
        Authentication therapist = signIn(person(Role.THERAPIST), PASSWORD);
        Authentication busy = signIn(person(Role.ADMIN), PASSWORD);
        Authentication client = signIn(person(Role.CLIENT), PASSWORD);
        clock.pass(Duration.ofMinutes(21));
        signIns.used(place(busy));
        watch.look();
        assertThat(signIns.goesOn(place(therapist))).isTrue();
        clock.pass(Duration.ofSeconds(61));
        watch.look();
        assertThat(goOn(therapist, busy, client)).containsExactly(false, true, true);
        clock.pass(Duration.ofMinutes(45));
        watch.look();
        assertThat(goOn(therapist, busy, client)).containsExactly(false, false, false);
    }

    @Test
    void whenAPlaceWasLastUsedIsStoredByTheNextLook() {
        Authentication here = signIn(person(Role.CLIENT), PASSWORD);
        clock.pass(Duration.ofMinutes(5));
        Instant now = clock.instant();
        as(here);
        mine.used();
        watch.look();
        assertThat(mine.list()).extracting(WhereSignedIn::lastUsed).containsExactly(now);
    }

    @Test
    void signingInAgainInTheSameBrowserLeavesOnePlace() {
        String name = person(Role.CLIENT);
        as(signIn(name, PASSWORD));
        as(signIn(name, PASSWORD));
        assertThat(mine.list()).hasSize(1);
    }

    @Test
    void browsersAreToldApartByWhatTheySayOfThemselves() {
        assertThat(Map.ofEntries(
                        entry("Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Mobile Safari/604.1",
                                "Safari, iPhone"),
                        entry("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/149.0 Safari/537.36 Edg/149.0",
                                "Edge, Windows"),
                        entry("Mozilla/5.0 (X11; Linux x86_64) Chrome/149.0 Safari/537.36", "Chrome, Linux"),
                        entry("curl/8.19", "\u2013")))
                .allSatisfy((agent, name) -> assertThat(CallerDevice.name(agent)).isEqualTo(name));
    }

    private List<Boolean> goOn(Authentication... people) {
        return List.of(people).stream().map(SignInsTest::place).map(signIns::goesOn).toList();
    }

    private static SignInId place(Authentication who) {
        return who(who).signIn().orElseThrow();
    }

    private static AccountId account(Authentication who) {
        return who(who).me().id();
    }

    private static ThawUser who(Authentication authentication) {
        return authentication.getPrincipal() instanceof ThawUser user ? user : notThaws();
    }

    private static ThawUser notThaws() {
        throw new AssertionError("Somebody else's user");
    }

    private static void as(Authentication who) {
        SecurityContextHolder.getContext().setAuthentication(who);
    }

    private String link(AccountId account) {
        SignedIn.as(clinic.admin());
        return clinic.inTransaction(() -> invitations.invite(account));
    }

    /** In another browser, unless somebody is signed in on this thread. */
    private Authentication signIn(String username, String password) {
        return door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }

    private String person(Role role) {
        String username = "p-" + UUID.randomUUID();
        clinic.inTransaction(() -> {
            accounts.add(username, "A Person", role, Clinic.ZONE, PASSWORD);
        });
        return username;
    }
}
