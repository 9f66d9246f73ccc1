package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeSecretTest {

    private final OneTimeSecret secret =
            new OneTimeSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
        "20000000000, 353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertThat(secret.step(code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void aCodeOfTheStepBeforeOrAfterCountsAndNoneFurtherAway() {
        long step = 1234567890 / 30;
        assertThat(secret.step("005924", Instant.ofEpochSecond((step - 1) * 30))).hasValue(step);
        assertThat(secret.step("005924", Instant.ofEpochSecond((step + 2) * 30 - 1))).hasValue(step);
        assertThat(secret.step("005924", Instant.ofEpochSecond((step - 1) * 30 - 1))).isEmpty();
        assertThat(secret.step("005924", Instant.ofEpochSecond((step + 2) * 30))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "005925", "5924", "0059241", "-05924", "٠٠٥٩٢٤", "005924x", "null"})
    void whatIsNoCodeBelongsToNoStep(String code) {
        assertThat(secret.step(code, Instant.ofEpochSecond(1234567890))).isEmpty();
    }

    @Test
    void aCodeIsTypedWithTheSpaceThatAppsShow() {
        assertThat(secret.step(" 005 924 ", Instant.ofEpochSecond(1234567890))).isPresent();
    }

    @Test
    void appsReadItFromALinkAndPeopleTypeItInGroups() {
        assertThat(secret.address("a.b@c"))
                .isEqualTo("otpauth://totp/Thaw:a.b%40c?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Thaw");
        assertThat(secret.typed()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(secret).hasToString("secret");
    }

    @Test
    void noTwoAreAlikeAndEachHas160Bits() {
        assertThat(OneTimeSecret.make().bytes()).hasSize(20).isNotEqualTo(OneTimeSecret.make().bytes());
    }
}
