package thaw.record.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import thaw.domain.people.AccountId;
import thaw.domain.people.MailAddress;

/** Against mail servers on loopback: a whole one, and ones that refuse or break off at a word. */
class SmtpCarrierTest {

    private static final Letter LETTER = new Letter(
            UUID.randomUUID(), LetterKind.REMINDER, AccountId.random(), new MailAddress("somebody@example.org"), "",
            Instant.EPOCH);
    private static final Written WORDS = new Written("A few quiet minutes", "Hello,\n\nit is évening.\n");

    @Test
    void aLetterArrivesWordForWord() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("thaw@clinic.example", "thaw", "pass word:1");
        server.start();
        try {
            int port = server.getSmtp().getPort();
            Handed handed = new SmtpCarrier(MailUrl.parse(
                            "smtp://thaw:pass%20word%3A1@127.0.0.1:" + port + "?from=thaw@clinic.example"))
                    .carry(LETTER, WORDS);
            assertThat(handed).isEqualTo(new Handed.Taken());
            MimeMessage arrived = server.getReceivedMessages()[0];
            assertThat(arrived.getSubject()).isEqualTo(WORDS.subject());
            assertThat(String.valueOf(arrived.getContent()).replace("\r\n", "\n").strip()).isEqualTo(WORDS.text().strip());
            assertThat(arrived.getFrom()[0].toString()).isEqualTo("Thaw <thaw@clinic.example>");
            assertThat(arrived.getAllRecipients()).extracting(Object::toString).containsExactly("somebody@example.org");
            assertThat(arrived.getMessageID()).isEqualTo("<" + LETTER.id() + "@thaw>");
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailServerThatIsNotThereIsUnreachable() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(carrier(port).carry(LETTER, WORDS)).isEqualTo(new Handed.Refused(Trouble.UNREACHABLE, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "220 421 | REFUSED-FOR-NOW:REFUSED",
        "220 250 451 | REFUSED-FOR-NOW:REFUSED",
        "220 250 250 450 | REFUSED-FOR-NOW:ADDRESS",
        "220 250 250 550 | REFUSED-FOR-GOOD:ADDRESS",
        "220 250 250 250 451 | REFUSED-FOR-NOW:REFUSED",
        "220 250 250 250 554 | REFUSED-FOR-GOOD:REFUSED",
        "220 250 250 250 354 451 | REFUSED-FOR-NOW:REFUSED",
        "220 250 250 250 354 554 | REFUSED-FOR-GOOD:REFUSED",
        "220 250 250 250 354 250 | TAKEN",
        "220 250 250 250 354 | UNCLEAR",
    })
    void whatTheMailServerAnswersIsUnderstood(String codes, String meaning) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> talk = CompletableFuture.runAsync(() -> talk(server, List.of(codes.split(" "))));
            assertThat(meaning(carrier(server.getLocalPort()).carry(LETTER, WORDS))).isEqualTo(meaning);
            talk.join();
        }
    }

    private static SmtpCarrier carrier(int port) {
        return new SmtpCarrier(MailUrl.parse("smtp://127.0.0.1:" + port + "?from=thaw@clinic.example"));
    }

    private static String meaning(Handed handed) {
        return switch (handed) {
            case Handed.Taken() -> "TAKEN";
            case Handed.Unclear() -> "UNCLEAR";
            case Handed.Refused(Trouble why, boolean forGood) -> "REFUSED-FOR-" + (forGood ? "GOOD:" : "NOW:") + why;
        };
    }

    /** Answers with one code after another, then "250" to everything; after a letter that it keeps quiet about it hangs up. */
    private static void talk(ServerSocket server, List<String> codes) {
        try (Socket line = server.accept();
                BufferedReader words = new BufferedReader(
                        new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII))) {
            Iterator<String> answers = codes.iterator();
            String answer = answers.next();
            boolean letter = false;
            do {
                line.getOutputStream().write((answer + " words\r\n").getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().flush();
                letter = answer.equals("354");
                String said = words.readLine();
                while (letter && said != null && !said.equals(".")) {
                    said = words.readLine();
                }
                if (said == null || (letter && !answers.hasNext())) {
                    return;
                }
                answer = answers.hasNext() ? answers.next() : "250";
            } while (true);
        } catch (IOException hungUp) {
            // the other side has had enough
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "mail.example.org", "http://thaw@clinic.example@host:25", "smtp://", "smtp://host:port?from=a@b.example",
        "smtp://host:25", "smtp://user:pass@host:25", "smtp://host:25?from=nobody", "smtp://ho st:25?from=a@b.example",
        "smtp://host:25?from=a@b.example%0d%0aBcc:x@y.example"
    })
    void anAddressOfAMailServerThatIsNoneIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> MailUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("THAW_MAIL_URL")
                .hasMessageNotContaining("user:pass@host");
    }

    @Test
    void theAddressOfAMailServerIsRead() {
        assertThat(MailUrl.parse("smtps://thaw%40clinic.example:a%2Fb+c@mail.clinic.example")).satisfies(url -> {
            assertThat(url.encrypted()).isTrue();
            assertThat(url.port()).isEqualTo(465);
            assertThat(url.user()).isEqualTo("thaw@clinic.example");
            assertThat(url.password()).isEqualTo("a/b+c");
            assertThat(url.from().text()).isEqualTo("thaw@clinic.example");
            assertThat(url).hasToString("smtps://mail.clinic.example:465");
        });
        assertThat(MailUrl.parse("smtp://h.example?from=a@b.example").port()).isEqualTo(587);
    }
}
