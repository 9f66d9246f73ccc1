package thaw.record.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import thaw.domain.people.MailAddress;
import thaw.domain.people.Role;

class PeopleFileTest {

    private static final String HEADER = "name,username,role,email,therapist\n";
    private static final String JOSE = "José Müller,jose,client,jose@example.org,thea\n";

    @Test
    void everySpreadsheetsWayOfWritingIsRead() {
        String semicolons = (HEADER + JOSE).replace(',', ';');
        String tabs = (HEADER + JOSE).replace(',', '\t').replace("\n", "\r\n");
        for (byte[] file : List.of(
                (HEADER + JOSE).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + HEADER + JOSE).getBytes(StandardCharsets.UTF_8),
                semicolons.getBytes(Charset.forName("windows-1252")),
                tabs.getBytes(StandardCharsets.UTF_16))) {
            assertThat(rows(file)).singleElement().satisfies(row -> {
                assertThat(row.name()).isEqualTo("José Müller");
                assertThat(row.role()).isEqualTo(Role.CLIENT);
                assertThat(row.mail()).contains(new MailAddress("jose@example.org"));
                assertThat(row.therapist()).isEqualTo("thea");
                assertThat(row.line()).isEqualTo(2);
            });
        }
    }

    @Test
    void namesOfColumnsMayBeInAnyOrderAndCaseAndMoreColumnsAreNotLookedAt() {
        assertThat(rows("Role;THERAPIST;Note;Name;Email;Username\nTherapist;;x;Thea;;thea\n"))
                .singleElement()
                .satisfies(row -> assertThat(row.mail()).isEmpty());
    }

    @Test
    void whatIsWrongIsToldLineByLine() {
        assertThat(findings(HEADER + "A,ann,boss,,\nB,bob,admin,not-mail,\nC,ann,admin,,\nD,dan\n"))
                .containsExactly(
                        "Line 2, role: This is none of client, therapist and admin.",
                        "Line 3, email: This is not an e-mail address.",
                        "Line 4, username: Line 2 has this username too.",
                        "Line 5: Fields in this line: 2. Column names: 5.");
    }

    @Test
    void aTableOfOtherColumnsAnEmptyOneAndNoTableAreRefused() {
        assertThat(findings("first,last\nA,B\n")).contains("Line 1, username: There is no column with this name.");
        assertThat(findings("")).containsExactly("The file is empty.");
        assertThat(findings(HEADER)).containsExactly("Line 1: There is no row below the column names.");
        assertThat(findings(HEADER + "\"A,ann,admin,,\n")).singleElement().asString().contains("quotation mark");
        assertThat(findings("PK\u0003\u0004\0\0")).containsExactly("Line 1: This is not a text file.");
    }

    @Test
    void tenThousandPeopleAreRead() {
        assertThat(rows(HEADER + people(PeopleFile.MOST))).hasSize(PeopleFile.MOST);
        assertThat(findings(HEADER + people(PeopleFile.MOST + 1))).singleElement().asString().contains("more than 10000");
    }

    @Test
    void noBytesBreakIt() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] file = (HEADER + JOSE).getBytes(StandardCharsets.UTF_8);
            for (int hit = 0; hit < 1 + round % 5; hit++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> PeopleFile.read(file)).doesNotThrowAnyException();
        }
    }

    private static String people(int many) {
        StringBuilder text = new StringBuilder();
        for (int person = 0; person < many; person++) {
            text.append("P,person").append(person).append(",admin,,\n");
        }
        return text.toString();
    }

    private static List<PeopleFile.Row> rows(String file) {
        return rows(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<PeopleFile.Row> rows(byte[] file) {
        return PeopleFile.read(file) instanceof Reading.Whole<List<PeopleFile.Row>>(var rows) ? rows : List.of();
    }

    private static List<String> findings(String file) {
        return PeopleFile.read(file.getBytes(StandardCharsets.UTF_8))
                        instanceof Reading.Refused<List<PeopleFile.Row>>(List<Finding> findings)
                ? findings.stream().map(Finding::text).toList()
                : List.of();
    }
}
