package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    private final Passwords passwords;

    PasswordsTest() throws IOException {
        passwords = new Passwords();
    }

    @ParameterizedTest
    @CsvSource({
        "eleven-char, account.error.password-short",
        "aaaaaaaaaaaaaaaaaa, account.error.password-common",
        "123456789012, account.error.password-common",
        "maria.berger, account.error.password-name",
        "Maria.Berger1234567, account.error.password-name",
        "thaw-maria.berger-27, account.error.password-name",
    })
    void aPasswordThatWouldBeGuessedSaysWhy(String password, String complaint) {
        assertThat(passwords.complaint(password, "maria.berger")).contains(complaint);
    }

    @ParameterizedTest
    @CsvSource({
        "twelve-chars",
        "Maria.Berger12345678",
        "maria.berger walks home slowly",
        "the ice will thaw in march",
        "fünf stille enten am see",
    })
    void lengthIsEnoughAndNoCompositionIsAskedFor(String password) {
        assertThat(passwords.complaint(password, "maria.berger")).isEmpty();
    }

    @Test
    void aPasswordMayBeLongButNotWithoutEnd() {
        String sentence = "a slow walk by the lake, ".repeat(8);
        assertThat(passwords.complaint(sentence, "maria")).isEmpty();
        assertThat(passwords.complaint(sentence + "x", "maria")).contains("account.error.password-long");
    }
}
