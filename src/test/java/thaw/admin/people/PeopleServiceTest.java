package thaw.admin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.CurrentUser;
import thaw.account.Invitations;
import thaw.account.Me;
import thaw.account.ProofNeeded;
import thaw.account.SignedIn;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.caseload.CaseloadService;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;

class PeopleServiceTest extends OnBothDatabases {

    @Autowired
    private PeopleService people;

    @Autowired
    private ErasureService erasures;

    @Autowired
    private Invitations invitations;

    @Autowired
    private CaseloadService caseload;

    @Autowired
    private CurrentUser user;

    @Test
    void anInvitedClientStandsInTheListAndInTheTherapistsCaseload() {
        Me therapist = clinic.therapist();
        Me admin = clinic.admin();
        SignedIn.as(admin);
        String username = "new-" + UUID.randomUUID();
        Answer answer = people.invite(person(username, Role.CLIENT, therapist.id()));
        assertThat(answer)
                .asInstanceOf(type(Answer.Link.class))
                .satisfies(link -> assertThat(invitations.invited(link.token())).contains(username));
        assertThat(people.list(username, 0, 10))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.role()).isEqualTo(Role.CLIENT);
                    assertThat(row.invited()).isTrue();
                    assertThat(row.therapist()).isEqualTo(therapist.name());
                });
        SignedIn.as(therapist);
        assertThat(caseload.count(CaseloadFilter.all())).isEqualTo(1);
    }

    @Test
    void aClientWithoutATherapistIsRefusedAndNothingIsLeftBehind() {
        SignedIn.as(clinic.admin());
        String username = "new-" + UUID.randomUUID();
        assertThat(people.invite(person(username, Role.CLIENT, null)))
                .isEqualTo(new Answer.Refused("admin.people.error.therapist"));
        assertThat(people.count(username)).isZero();
    }

    @Test
    void aClientOfSomebodyWhoIsNoTherapistIsRefused() {
        Me admin = clinic.admin();
        SignedIn.as(admin);
        assertThat(people.invite(person("new-" + UUID.randomUUID(), Role.CLIENT, admin.id())))
                .isEqualTo(new Answer.Refused("admin.people.error.therapist"));
    }

    @Test
    void aUsernameThatIsTakenIsRefused() {
        Me therapist = clinic.therapist();
        SignedIn.as(clinic.admin());
        assertThat(people.invite(person(therapist.name(), Role.THERAPIST, null)))
                .isEqualTo(new Answer.Refused("account.error.username-taken"));
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        Me therapist = clinic.therapist();
        SignedIn.as(clinic.admin());
        String first = token(people.newLink(therapist.id()));
        String second = token(people.newLink(therapist.id()));
        assertThat(invitations.invited(first)).isEmpty();
        assertThat(invitations.invited(second)).contains(therapist.name());
    }

    @Test
    void whoeverIsDeactivatedIsRefusedAtOnceAndLetInAgainWhenReactivated() {
        Me therapist = clinic.therapist();
        Me admin = clinic.admin();
        SignedIn.as(admin);
        assertThat(people.deactivate(therapist.id())).isEqualTo(new Answer.Done());
        assertThat(people.list(therapist.name(), 0, 1).getFirst().active()).isFalse();
        SignedIn.as(therapist);
        assertThatThrownBy(user::get).isInstanceOf(AccessDeniedException.class);
        SignedIn.as(admin);
        people.reactivate(therapist.id());
        SignedIn.as(therapist);
        assertThat(user.get()).isEqualTo(therapist);
    }

    @Test
    void whatCannotBeTakenBackNeedsAProofOfIdentity() {
        Me therapist = clinic.therapist();
        SignedIn.longAgo(clinic.admin());
        assertThatThrownBy(() -> people.deactivate(therapist.id())).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> people.resetSecondStep(therapist.id())).isInstanceOf(ProofNeeded.class);
        assertThatThrownBy(() -> erasures.carryOut(therapist.id())).isInstanceOf(ProofNeeded.class);
        assertThat(people.list(therapist.name(), 0, 1).getFirst().active()).isTrue();
    }

    @Test
    void nobodyDeactivatesTheOwnAccount() {
        Me admin = clinic.admin();
        SignedIn.as(admin);
        assertThat(people.deactivate(admin.id())).isEqualTo(new Answer.Refused("admin.people.error.self"));
        assertThat(people.list(admin.name(), 0, 1).getFirst().active()).isTrue();
    }

    @Test
    void anAdminWhoWasDeactivatedMeanwhileCannotDeactivateTheOther() {
        Me first = clinic.admin();
        Me second = clinic.admin();
        SignedIn.as(first);
        people.deactivate(second.id());
        SignedIn.as(second);
        assertThatThrownBy(() -> people.deactivate(first.id())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListComesInStretches() {
        SignedIn.as(clinic.admin());
        int all = people.count("");
        assertThat(people.list("", 0, 2)).hasSize(Math.min(2, all));
        assertThat(people.list("", all, 10)).isEmpty();
    }

    @Test
    void therapistsAndClientsAreRefused() {
        for (Me person : List.of(clinic.therapist(), clinic.client())) {
            SignedIn.as(person);
            assertThatThrownBy(() -> people.list("", 0, 1)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> people.deactivate(person.id())).isInstanceOf(AccessDeniedException.class);
        }
    }

    private static NewPerson person(String username, Role role, @Nullable AccountId therapist) {
        return new NewPerson("New Person", username, role, Clinic.ZONE, therapist);
    }

    private static String token(Answer answer) {
        return answer instanceof Answer.Link link ? link.token() : "";
    }
}
