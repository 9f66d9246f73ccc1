package thaw.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.admin.content.Delivery;
import thaw.admin.content.QuestionnaireService;
import thaw.admin.people.BulkInvite;
import thaw.admin.people.BulkInviteService;
import thaw.care.record.ImportResult;
import thaw.care.record.SystemImport;
import thaw.database.OnBothDatabases;
import thaw.jooq.DefaultSchema;
import thaw.library.Bringing;
import thaw.library.LibraryKeeper;
import thaw.record.csv.CheckInMapping;
import thaw.record.csv.MappingFile;
import thaw.record.csv.Progress;
import thaw.record.csv.Reading;

/** Everything that fuzzing starts from and ever found, through the services that store: what is refused leaves no row behind. */
class HostileFilesTest extends OnBothDatabases {

    @Autowired
    private BulkInviteService people;

    @Autowired
    private QuestionnaireService questionnaires;

    @Autowired
    private LibraryKeeper library;

    @Autowired
    private SystemImport histories;

    @Autowired
    private DSLContext sql;

    private Me admin;

    @BeforeEach
    void anAdmin() {
        admin = clinic.admin();
        SignedIn.as(admin);
    }

    @Test
    void aListOfPeopleThatIsRefusedInvitesNobody() throws IOException {
        leavesNothing("PeopleFileFuzz", file -> people.invite(file) instanceof BulkInvite.Wrong);
    }

    @Test
    void aQuestionnaireThatIsRefusedIsNotThere() throws IOException {
        leavesNothing("QuestionnaireFuzz", file -> questionnaires.bring(file) instanceof Delivery.Refused);
    }

    @Test
    void aPracticeThatIsRefusedIsNotThere() throws IOException {
        leavesNothing("PracticeFuzz", file ->
                clinic.inTransaction(() -> library.bring(file, admin.id())) instanceof Bringing.Refused);
    }

    @Test
    void aHistoryThatIsRefusedAddsNothing() throws IOException {
        String client = clinic.client().name();
        leavesNothing("CheckInFileFuzz", file -> {
            Parts parts = Parts.of(file);
            return switch (MappingFile.read(parts.text())) {
                case Reading.Refused<CheckInMapping> refused -> true;
                case Reading.Whole<CheckInMapping>(CheckInMapping mapping) -> histories.importHistory(
                        client, mapping, parts.second(), Progress.UNHEARD) instanceof ImportResult.Refused;
            };
        });
    }

    private void leavesNothing(String target, Function<byte[], Boolean> refuses) throws IOException {
        for (Path entry : Targets.entries(target)) {
            List<Integer> before = rows();
            if (refuses.apply(Files.readAllBytes(entry))) {
                assertThat(rows()).as(entry.toString()).isEqualTo(before);
            }
        }
        byte[] nothing = "nothing of the kind".getBytes(StandardCharsets.UTF_8);
        List<Integer> before = rows();
        assertThat(refuses.apply(nothing)).isTrue();
        assertThat(rows()).isEqualTo(before);
    }

    private List<Integer> rows() {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream().map(sql::fetchCount).toList();
    }
}
