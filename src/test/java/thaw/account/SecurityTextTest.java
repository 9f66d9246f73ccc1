package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import thaw.database.MovableClock;

class SecurityTextTest {

    @Test
    void whomToTellIsSaidWithAnEndThatIsAhead() {
        assertThat(text(" mailto:security@example.org ", "https://thaw.example.org/")).isEqualTo("""
                Contact: mailto:security@example.org
                Expires: 2026-08-31T00:00:00Z
                Preferred-Languages: en
                Canonical: https://thaw.example.org/.well-known/security.txt
                """);
        assertThat(text("https://example.org/report", "")).doesNotContain("Canonical");
    }

    @Test
    void withoutAnAddressThatIsOneThereIsNoSuchPage() {
        for (String contact : new String[] {"", "security@example.org", "mailto:a@b.org\nExpires: never", "mailto:"}) {
            assertThat(new SecurityTextController(contact, "", new MovableClock()).text().getStatusCode())
                    .as(contact)
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void pagesRunNoScriptThatIsNotMarkedAndOtherAnswersNoneButThawsFiles() {
        assertThat(ContentPolicy.strict()).contains("script-src 'self';").doesNotContain("unsafe-eval");
        assertThat(ContentPolicy.ofPage("abc")).contains("script-src 'self' 'nonce-abc' 'unsafe-eval';");
    }

    private static String text(String contact, String base) {
        return String.valueOf(new SecurityTextController(contact, base, new MovableClock()).text().getBody());
    }
}
