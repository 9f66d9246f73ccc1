package thaw.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.example", "first.last+tag@sub.clinic.example", "o'neil@x-y.example", " a@b.example "})
    void anAddressIsTaken(String typed) {
        assertThat(MailAddress.parse(typed)).map(MailAddress::text).contains(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "a", "a@", "@b.example", "a@b", "a b@c.example", "a@b..example", ".a@b.example", "a.@b.example",
        "a@b.example\r\nBcc: x@y.example", "<a@b.example>", "a@b.example,x@y.example", "\"a\"@b.example",
        "a@-b.example", "é@b.example", "a@b.e", "a@@b.example"
    })
    void anythingElseIsNot(String typed) {
        assertThat(MailAddress.parse(typed)).isEmpty();
    }

    @Test
    void oneThatIsTooLongIsNot() {
        assertThat(MailAddress.parse("a".repeat(64) + "@" + "b.".repeat(120) + "example")).isEmpty();
    }

    @Test
    void itIsRecognisedAndNotReadInAMask() {
        assertThat(new MailAddress("somebody@example.org")).hasToString("s…@example.org");
    }
}
