package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.jooq.Tables.LETTER;
import static thaw.jooq.Tables.ONE_TIME_CODES;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.admin.people.Answer;
import thaw.admin.people.PeopleService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.people.MailAddress;
import thaw.domain.people.Role;

class SecondStepTest extends OnBothDatabases {

    private static final String PASSWORD = "quiet green morning";

    @Autowired
    private SignIn door;

    @Autowired
    private SecondStep step;

    @Autowired
    private MySecondFactor mine;

    @Autowired
    private Proofs proofs;

    @Autowired
    private SecondFactor factor;

    @Autowired
    private NewAccounts accounts;

    @Autowired
    private AccountRepository repository;

    @Autowired
    private SignIns signIns;

    @Autowired
    private CurrentUser user;

    @Autowired
    private PeopleService people;

    @Autowired
    private MailAddressRepository addresses;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    @Test
    void thePasswordAloneIsNobodyAndACodeLetsIn() {
        String name = person(Role.CLIENT);
        NewCodes codes = setUp(name);
        halfWay(name);
        assertThat(step.stage()).isEqualTo(SecondStep.Stage.CODE);
        assertThatThrownBy(user::get).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(mine::state).isInstanceOf(AccessDeniedException.class);
        assertThat(step.enter("000000")).contains("account.code.wrong");
        assertThat(step.enter(now(codes))).isEmpty();
        assertThat(user.get().id()).isEqualTo(account(name).me().id());
        assertThat(user.signIn()).hasValueSatisfying(place -> assertThat(signIns.goesOn(place)).isTrue());
        assertThat(proofs.isFresh()).isTrue();
    }

    @Test
    void aCodeIsTakenOnceAndNoneFromBeforeItAfterwards() {
        String name = person(Role.CLIENT);
        NewCodes codes = setUp(name);
        String before = now(codes);
        clock.pass(Duration.ofSeconds(30));
        String code = now(codes);
        halfWay(name);
        assertThat(step.enter(code)).isEmpty();
        halfWay(name);
        assertThat(step.enter(code)).contains("account.code.wrong");
        assertThat(step.enter(before)).contains("account.code.wrong");
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        String name = person(Role.CLIENT);
        as(signIn(name));
        List<String> recovery = recovery();
        halfWay(name);
        assertThat(step.enter(recovery.getFirst().toUpperCase(Locale.ROOT).replace("-", " "))).isEmpty();
        assertThat(mine.state().recoveryLeft()).isEqualTo(recovery.size() - 1);
        halfWay(name);
        assertThat(step.enter(recovery.getFirst())).contains("account.code.wrong");
        assertThat(step.enter(recovery.getLast())).isEmpty();
    }

    @Test
    void afterFiveWrongTriesTheRightCodeWaitsALittleFromWhereverItComes() {
        String name = person(Role.CLIENT);
        NewCodes codes = setUp(name);
        halfWay(name);
        for (int tried = 0; tried < SignInThrottle.FREE_TRIES_PER_NAME; tried++) {
            assertThat(step.enter("000000")).contains("account.code.wrong");
        }
        halfWay(name);
        assertThat(step.enter(now(codes))).contains("account.code.wrong");
        clock.pass(Duration.ofSeconds(30));
        assertThat(step.enter(now(codes))).isEmpty();
    }

    @Test
    void theSecondStepClosesAfterTenMinutesAndWhenThePasswordHasChanged() {
        String name = person(Role.CLIENT);
        NewCodes codes = setUp(name);
        halfWay(name);
        clinic.inTransaction(() -> repository.setPassword(account(name).me().id(), encoder.encode("a louder evening")));
        assertThat(step.enter(now(codes))).contains("account.code.wrong");
        clock.pass(SecondStep.OPEN);
        assertThat(step.stage()).isEqualTo(SecondStep.Stage.NONE);
    }

    @Test
    void whereItIsRequiredThePersonSetsItUpAndIsInThen() {
        String name = person(Role.THERAPIST);
        SecurityContextHolder.getContext().setAuthentication(strictly(name));
        assertThat(step.stage()).isEqualTo(SecondStep.Stage.SET_UP);
        assertThatThrownBy(user::get).isInstanceOf(AccessDeniedException.class);
        NewCodes codes = step.offer();
        assertThat(step.confirm(codes, "000000")).isEqualTo(new SetUp.Refused("account.code.wrong"));
        assertThat(step.confirm(codes, now(codes))).isInstanceOf(SetUp.Done.class);
        assertThat(user.get().id()).isEqualTo(account(name).me().id());
    }

    @Test
    void codesThatAreThereAreNotReplacedByWhoeverKnowsThePassword() {
        String name = person(Role.THERAPIST);
        setUp(name);
        halfWay(name);
        NewCodes others = step.offer();
        assertThat(step.confirm(others, now(others))).isInstanceOf(SetUp.Refused.class);
        assertThatThrownBy(user::get).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverIsNotHalfWayHasNoSecondStep() {
        as(signIn(person(Role.CLIENT)));
        assertThat(step.stage()).isEqualTo(SecondStep.Stage.NONE);
        assertThat(step.enter("000000")).isPresent();
        assertThatThrownBy(step::offer).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void changesNeedAProofOfTheLastTenMinutes() {
        as(signIn(person(Role.CLIENT)));
        clock.pass(Proofs.FRESH.plusSeconds(1));
        assertThatThrownBy(mine::offer).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(mine::turnOff).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(mine::renewRecovery).isInstanceOf(ProofNeeded.class);
        assertThat(proofs.prove("not this one")).contains("account.error.password-wrong");
        assertThat(proofs.isFresh()).isFalse();
        assertThat(proofs.prove(PASSWORD)).isEmpty();
        assertThat(mine.offer().typed()).hasSize(39);
    }

    @Test
    void theSecretIsKeptSealedAndWhatChangedIsWrittenDown() {
        String name = person(Role.CLIENT);
        NewCodes codes = setUp(name);
        assertThat(sql.fetchSingle(ONE_TIME_CODES, ONE_TIME_CODES.ACCOUNT_ID.eq(user.get().id())).getSealedSecret())
                .doesNotContain(codes.typed().replace(" ", ""));
        mine.turnOff();
        assertThat(mine.state().since()).isNull();
        assertThat(mine.changes()).extracting(AccountActs.Done::act)
                .containsExactly(AccountAct.CODES_OFF, AccountAct.CODES_ON);
        assertThat(signIn(name).isAuthenticated()).isTrue();
    }

    @Test
    void anAdminResetsTheStepOfSomebodyElseWhoIsToldAndSignedOut() {
        String name = person(Role.CLIENT);
        setUp(name);
        Me me = user.get();
        var place = user.signIn().orElseThrow();
        clinic.inTransaction(() -> {
            addresses.put(me.id(), new MailAddress("a@example.org"), clock.instant());
            addresses.link(me.id(), new MailAddress("a@example.org"), "hash", clock.instant().plusSeconds(60));
            addresses.confirm("hash", clock.instant());
        });
        Me admin = clinic.admin();
        SignedIn.as(admin);
        assertThat(people.resetSecondStep(admin.id())).isInstanceOf(Answer.Refused.class);
        assertThat(people.resetSecondStep(me.id())).isInstanceOf(Answer.Done.class);
        assertThat(signIns.goesOn(place)).isFalse();
        assertThat(sql.fetchExists(LETTER, LETTER.ACCOUNT_ID.eq(me.id()), LETTER.ABOUT.eq("SECOND_STEP_RESET"))).isTrue();
        as(signIn(name));
        assertThat(mine.changes().getFirst()).returns(AccountAct.SECOND_STEP_RESET, AccountActs.Done::act)
                .returns(admin.name(), AccountActs.Done::by);
    }

    private void halfWay(String name) {
        Authentication half = signIn(name);
        assertThat(half).isInstanceOf(HalfSignedIn.class);
        as(half);
    }

    /** As the person, who is signed in afterwards. */
    private NewCodes setUp(String name) {
        as(signIn(name));
        NewCodes codes = mine.offer();
        assertThat(mine.confirm(codes, now(codes))).isInstanceOf(SetUp.Done.class);
        clock.pass(Duration.ofSeconds(30));
        return codes;
    }

    private List<String> recovery() {
        NewCodes codes = mine.offer();
        return mine.confirm(codes, now(codes)) instanceof SetUp.Done(List<String> told) ? told : List.of();
    }

    private String now(NewCodes codes) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(codes.secret().bytes(), generator.getAlgorithm()), clock.instant());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Authentication signIn(String name) {
        SecurityContextHolder.clearContext();
        return door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, PASSWORD));
    }

    /** As where a second step is required of staff. */
    private Authentication strictly(String name) {
        SignIn strict = new SignIn(repository, encoder, new SignInThrottle(clock), arrivals, factor,
                new SecondFactorRule("staff"), transaction, clock);
        return strict.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, PASSWORD));
    }

    private ThawUser account(String name) {
        return repository.byUsername(name).orElseThrow();
    }

    private static void as(Authentication who) {
        SecurityContextHolder.getContext().setAuthentication(who);
    }

    private String person(Role role) {
        String username = "s-" + UUID.randomUUID();
        clinic.inTransaction(() -> {
            accounts.add(username, "A Person", role, Clinic.ZONE, PASSWORD);
        });
        return username;
    }
}
