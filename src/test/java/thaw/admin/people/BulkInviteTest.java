package thaw.admin.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Invitations;
import thaw.account.SignedIn;
import thaw.database.Clinic;
import thaw.database.OnBothDatabases;
import thaw.domain.people.Role;

@SuppressWarnings("NullAway.Init")
class BulkInviteTest extends OnBothDatabases {

    @Autowired
    private BulkInviteService bulk;

    @Autowired
    private PeopleService people;

    @Autowired
    private Invitations invitations;

    private String mark;

    @BeforeEach
    void anAdmin() {
        SignedIn.as(clinic.admin());
        mark = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aWholeListIsInvitedAndTheSameListInvitesNobodyTwice() {
        byte[] list = list("Cleo,cleo-M,client,,thea-M", "Thea,thea-M,therapist,thea@example.org,", "Ada,ada-M,admin,,");
        assertThat(bulk.preview(list)).isEqualTo(new BulkInvite.Ready(3, 1, 0));
        assertThat(people.count(mark)).isZero();
        assertThat(bulk.invite(list)).isInstanceOfSatisfying(BulkInvite.Done.class, done -> {
            assertThat(done.counts()).isEqualTo(new BulkInvite.Ready(3, 1, 0));
            assertThat(done.links()).extracting(BulkInvite.Link::username).containsExactly("ada-" + mark, "cleo-" + mark);
            assertThat(invitations.invited(done.links().getFirst().token())).contains("ada-" + mark);
        });
        assertThat(people.list(mark, 0, 10)).extracting(PersonRow::name, PersonRow::therapist)
                .containsExactly(tuple("Ada", null), tuple("Cleo", "Thea"), tuple("Thea", null));
        assertThat(bulk.preview(list)).isEqualTo(new BulkInvite.Ready(0, 0, 3));
        assertThat(bulk.invite(list)).isInstanceOfSatisfying(BulkInvite.Done.class, again ->
                assertThat(again.links()).isEmpty());
        assertThat(people.count(mark)).isEqualTo(3);
    }

    @Test
    void oneWrongLineKeepsEverybodyOut() {
        byte[] list = list("Ada,ada-M,admin,,", "Cleo,cleo-M,client,,nobody", "X,Not Good,admin,,", ",ann-M,admin,,",
                "Bo,bo-M,admin,,thea", "Cy,cy-M,client,,");
        assertThat(bulk.invite(list)).isInstanceOfSatisfying(BulkInvite.Wrong.class, wrong ->
                assertThat(wrong.findings()).extracting(finding -> finding.line() + " " + finding.column())
                        .containsExactly("3 therapist", "4 username", "5 name", "6 therapist", "7 therapist"));
        assertThat(people.count(mark)).isZero();
    }

    @Test
    void whoIsThereStaysAsTheyAre() {
        people.invite(new NewPerson("Old Name", "old-" + mark, Role.ADMIN, Clinic.ZONE, null));
        bulk.invite(list("New Name,old-M,client,,nobody", "Ada,ada-M,admin,,"));
        assertThat(people.list(mark, 0, 10)).extracting(PersonRow::name).containsExactly("Ada", "Old Name");
    }

    private byte[] list(String... lines) {
        return ("name,username,role,email,therapist\n" + String.join("\n", lines))
                .replace("-M", "-" + mark)
                .getBytes(StandardCharsets.UTF_8);
    }
}
