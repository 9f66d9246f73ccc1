package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static thaw.account.SoftPasskey.PRESENT;
import static thaw.account.SoftPasskey.PRESENT_AND_VERIFIED;

import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import thaw.admin.people.PeopleService;
import thaw.database.OnBothDatabases;

class PasskeysTest extends OnBothDatabases {

    private static final String HERE = "http://localhost:8080";
    private static final String WRONG = "account.passkeys.wrong";

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private MyPasskeys mine;

    @Autowired
    private MySecondFactor factor;

    @Autowired
    private SecondStep step;

    @Autowired
    private CurrentUser user;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AccountStates states;

    @Autowired
    private PeopleService people;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void aPasskeySignsInWithoutANameAndAsOftenAsItIsAsked() throws GeneralSecurityException {
        Me person = person(clinic.therapist());
        SoftPasskey device = add(person);
        assertThat(mine.list()).singleElement().satisfies(key -> assertThat(key.since()).isNotNull());
        assertThat(factor.changes()).extracting(AccountActs.Done::act).containsExactly(AccountAct.PASSKEY_ADDED);
        for (int time = 0; time < 2; time++) {
            SecurityContextHolder.clearContext();
            Passkeys.Challenge challenge = passkeys.challenge();
            assertThat(passkeys.enter(challenge, device.sign(challenge.json(), HERE, PRESENT_AND_VERIFIED))).isEmpty();
            assertThat(user.get().id()).isEqualTo(person.id());
            assertThat(user.signIn()).isPresent();
        }
    }

    @Test
    void anAnswerToAnotherChallengeOrAtAnotherAddressOrWithoutSeeingThePersonIsRefused()
            throws GeneralSecurityException {
        SoftPasskey device = add(person(clinic.client()));
        SecurityContextHolder.clearContext();
        Passkeys.Challenge challenge = passkeys.challenge();
        Passkeys.Challenge other = passkeys.challenge();
        for (String answer : new String[] {
            device.sign(other.json(), HERE, PRESENT_AND_VERIFIED),
            device.sign(challenge.json(), "http://localhost.example", PRESENT_AND_VERIFIED),
            device.sign(challenge.json(), HERE, PRESENT),
            new SoftPasskey().sign(challenge.json(), HERE, PRESENT_AND_VERIFIED)
        }) {
            assertThat(passkeys.enter(challenge, answer)).contains(WRONG);
        }
        assertThatThrownBy(user::get).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsNoAnswerIsRefusedAlike() {
        Passkeys.Challenge challenge = passkeys.challenge();
        Stream.of("", "null", "{}", "[1]", "{\"id\":1}", "{\"rawId\":\"!\",\"response\":{}}", "x".repeat(20_000))
                .forEach(answer -> assertThat(passkeys.enter(challenge, answer)).contains(WRONG));
    }

    @Test
    void whoeverIsSwitchedOffOrHasRemovedThePasskeyDoesNotComeIn() throws GeneralSecurityException {
        Me person = person(clinic.therapist());
        SoftPasskey removed = add(person);
        SignedIn.as(clinic.client());
        SignedIn.as(person);
        String id = mine.list().getFirst().id();
        SignedIn.as(clinic.client());
        mine.remove(id);
        SignedIn.as(person);
        assertThat(mine.list()).hasSize(1);
        mine.remove(id);
        assertThat(mine.list()).isEmpty();
        refused(removed);
        SoftPasskey other = add(person);
        clinic.inTransaction(() -> states.deactivate(person.id()));
        refused(other);
    }

    @Test
    void anAnswerThatWasMadeForSomebodyElseOrForAnotherAddressAddsNothing() throws GeneralSecurityException {
        SignedIn.as(clinic.client());
        MyPasskeys.Offer offer = mine.offer();
        SoftPasskey device = new SoftPasskey();
        assertThat(mine.add(offer, device.make(offer.json(), "http://localhost.example", PRESENT_AND_VERIFIED))).isPresent();
        assertThat(mine.add(offer, device.make(offer.json(), HERE, PRESENT))).isPresent();
        assertThat(mine.add(offer, "")).isPresent();
        SignedIn.as(clinic.client());
        assertThat(mine.add(offer, device.make(offer.json(), HERE, PRESENT_AND_VERIFIED))).isPresent();
        assertThat(mine.list()).isEmpty();
    }

    @Test
    void changesNeedAFreshProof() {
        SignedIn.longAgo(clinic.client());
        assertThatThrownBy(mine::offer).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> mine.remove("any")).isInstanceOf(ProofNeeded.class);
    }

    @Test
    void whoeverHasAPasskeyAloneIsNotLetToSetCodesUpByThePassword() throws GeneralSecurityException {
        Me person = person(clinic.therapist());
        SoftPasskey device = add(person);
        SecurityContextHolder.getContext().setAuthentication(
                new HalfSignedIn(accounts.byId(person.id()).orElseThrow(), clock.instant(), null));
        assertThat(step.stage()).isEqualTo(SecondStep.Stage.PASSKEY);
        NewCodes codes = step.offer();
        assertThat(step.confirm(codes, "000000")).isInstanceOf(SetUp.Refused.class);
        Passkeys.Challenge challenge = passkeys.challenge();
        assertThat(passkeys.enter(challenge, device.sign(challenge.json(), HERE, PRESENT_AND_VERIFIED))).isEmpty();
        assertThat(user.get().id()).isEqualTo(person.id());
    }

    @Test
    void anAdminWhoResetsTheStepRemovesPasskeysToo() throws GeneralSecurityException {
        Me person = person(clinic.therapist());
        SoftPasskey device = add(person);
        SignedIn.as(clinic.admin());
        assertThat(people.list(person.name(), 0, 1).getFirst().secondStep()).isTrue();
        people.resetSecondStep(person.id());
        assertThat(people.list(person.name(), 0, 1).getFirst().secondStep()).isFalse();
        refused(device);
    }

    private void refused(SoftPasskey device) throws GeneralSecurityException {
        SecurityContextHolder.clearContext();
        Passkeys.Challenge challenge = passkeys.challenge();
        assertThat(passkeys.enter(challenge, device.sign(challenge.json(), HERE, PRESENT_AND_VERIFIED))).contains(WRONG);
    }

    private SoftPasskey add(Me person) throws GeneralSecurityException {
        SignedIn.as(person);
        SoftPasskey device = new SoftPasskey();
        MyPasskeys.Offer offer = mine.offer();
        assertThat(mine.add(offer, device.make(offer.json(), HERE, PRESENT_AND_VERIFIED))).isEmpty();
        return device;
    }

    private Me person(Me person) {
        clinic.inTransaction(() -> accounts.setPassword(person.id(), encoder.encode("quiet green morning")));
        return person;
    }
}
