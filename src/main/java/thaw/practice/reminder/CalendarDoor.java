package thaw.practice.reminder;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import thaw.account.Secret;

/** Where calendars are fetched, by programs that do not sign in. */
@RestController
class CalendarDoor {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final Calendars calendars;
    private final CalendarThrottle throttle;

    CalendarDoor(Calendars calendars, CalendarThrottle throttle) {
        this.calendars = calendars;
        this.throttle = throttle;
    }

    @GetMapping("/calendar/{token}.ics")
    ResponseEntity<String> calendar(@PathVariable String token, HttpServletRequest request) {
        String guest = String.valueOf(request.getRemoteAddr());
        if (throttle.isTooMuch("guest " + guest)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        Optional<String> calendar = calendars.of(token);
        if (calendar.isEmpty()) {
            throttle.count("guest " + guest);
            return ResponseEntity.notFound().build();
        }
        String own = new Secret(token).hash();
        if (throttle.isTooMuch(own)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        }
        throttle.count(own);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .header("X-Robots-Tag", "noindex")
                .body(calendar.get());
    }
}
