package thaw.care.compose.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The model that the environment names.
 *
 * @param url  the address under which the server's own paths begin
 * @param key  sent as a bearer token; empty without one
 * @param most the longest that one question is waited for
 */
record ModelSettings(Kind kind, URI url, String name, String key, Duration most) {

    private static final Pattern NEAR =
            Pattern.compile("localhost|127\\.[0-9.]+|\\[::1\\]|10\\.[0-9.]+|192\\.168\\.[0-9.]+|172\\.(1[6-9]|2[0-9]|3[01])\\.[0-9.]+|[^.\\[\\]]+");
    private static final int MOST_SECONDS = 600;

    /** Which protocol the server speaks. */
    enum Kind {
        OPENAI,
        OLLAMA
    }

    /** @throws IllegalArgumentException with a sentence that does not repeat what was written */
    static ModelSettings of(String kind, String url, String name, String key, String seconds) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("THAW_MODEL_NAME names the model to ask, for instance mistral");
        }
        Kind spoken = switch (kind) {
            case "openai" -> Kind.OPENAI;
            case "ollama" -> Kind.OLLAMA;
            default -> throw new IllegalArgumentException("THAW_MODEL_KIND is openai or ollama");
        };
        return new ModelSettings(spoken, address(url.strip()), name.strip(), key.strip(), most(seconds.strip()));
    }

    private static Duration most(String seconds) {
        if (!seconds.matches("[0-9]{1,3}") || Integer.parseInt(seconds) < 1 || Integer.parseInt(seconds) > MOST_SECONDS) {
            throw new IllegalArgumentException("THAW_MODEL_TIMEOUT is a number of seconds from 1 to " + MOST_SECONDS);
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    /** A client's words cross no open line: without encryption the server is on this machine or in the house. */
    private static URI address(String text) {
        URI url = uri(text);
        boolean encrypted = "https".equals(url.getScheme());
        boolean open = "http".equals(url.getScheme());
        if (url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null || !(encrypted || open)) {
            throw new IllegalArgumentException("THAW_MODEL_URL has the form https://host:port/path");
        }
        if (open && !NEAR.matcher(url.getHost()).matches()) {
            throw new IllegalArgumentException(
                    "THAW_MODEL_URL is https, unless the model is on this machine or in the same network");
        }
        return url;
    }

    private static URI uri(String text) {
        try {
            return new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        } catch (URISyntaxException unreadable) {
            throw new IllegalArgumentException("THAW_MODEL_URL has the form https://host:port/path");
        }
    }

    /** The model and its server, without any key. */
    String where() {
        return name + " at " + url.getHost();
    }

    /** Without the key. */
    @Override
    public String toString() {
        return where();
    }
}
