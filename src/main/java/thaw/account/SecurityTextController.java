package thaw.account;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whom to tell of a hole in this installation (RFC 9116). The clinic says whom by THAW_SECURITY_CONTACT, an address that begins
 * with {@code mailto:}, {@code https:} or {@code tel:}; without one there is no such page.
 */
@RestController
class SecurityTextController {

    static final String PATH = "/.well-known/security.txt";

    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final String contact;
    private final String base;
    private final Clock clock;

    SecurityTextController(
            @Value("${THAW_SECURITY_CONTACT:}") String contact, @Value("${THAW_BASE_URL:}") String base, Clock clock) {
        this.contact = contact.strip();
        this.base = base.strip().replaceFirst("/+$", "");
        this.clock = clock;
    }

    /** Its end is counted from today, so that it never stands there out of date. */
    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text() {
        if (!contact.matches("(mailto|https|tel):\\S+")) {
            return ResponseEntity.notFound().build();
        }
        String canonical = base.isEmpty() ? "" : "Canonical: " + base + PATH + "\n";
        return ResponseEntity.ok("Contact: " + contact + "\nExpires: "
                + clock.instant().truncatedTo(ChronoUnit.DAYS).plus(GOOD_FOR) + "\nPreferred-Languages: en\n" + canonical);
    }
}
