package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import thaw.database.OnBothDatabases;

/** The first admin is made by whoever reads the log, once. */
@ExtendWith(OutputCaptureExtension.class)
class FirstStartTest extends OnBothDatabases {

    private static final Pattern CODE = Pattern.compile("set-up code (\\w{12})");
    private static final String PASSWORD = "a slow walk by the river";

    @Autowired
    private FirstStart start;

    @Test
    void theFirstAdminIsMadeWithTheCodeOfTheLogEvenBesideAMadeUpClinicAndNobodyAfterThem(CapturedOutput log) {
        assertThat(start.isPending()).isTrue();
        clinic.client(clinic.therapist());
        assertThat(start.isPending()).as("none of them is an admin").isTrue();
        start.printCode();
        String code = CODE.matcher(log).results().map(MatchResult::group).reduce((first, last) -> last).orElseThrow()
                .substring("set-up code ".length());
        assertThat(start.makeAdmin("WRONGWRONGWR", "Ada", "ada", PASSWORD)).hasValue("account.error.code");
        assertThat(start.makeAdmin(code, "Ada", "ada", "short")).isPresent();
        assertThat(start.isPending()).as("nothing was made yet").isTrue();
        assertThat(start.makeAdmin(" " + code, "Ada", "ada", PASSWORD)).isEmpty();
        assertThat(start.isPending()).isFalse();
        assertThat(start.makeAdmin(code, "Ben", "ben", PASSWORD)).as("once").hasValue("account.error.code");
    }
}
