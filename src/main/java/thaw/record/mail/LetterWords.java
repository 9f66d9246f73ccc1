package thaw.record.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The words of letters, and the addresses in them. */
@Component
public class LetterWords {

    /** Letters are written in this language. */
    public static final Locale LANGUAGE = Locale.UK;

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String base;

    LetterWords(@Value("${THAW_BASE_URL:}") String base, @Value("${server.port:8080}") int port) {
        this.base = base.isBlank() ? "http://localhost:" + port : base.strip().replaceFirst("/+$", "");
    }

    /** The text of a key in {@code texts/letter.properties}. */
    public String text(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("texts/letter", LANGUAGE, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, LANGUAGE).format(arguments);
    }

    /** The address of a page, for people outside. */
    public String address(String path) {
        return base + "/" + path;
    }
}
