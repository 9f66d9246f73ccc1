package thaw.record.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import thaw.domain.people.MailAddress;

/**
 * The mail server, as THAW_MAIL_URL names it: {@code smtp://user:password@host:port?from=address}. With {@code smtps} the line
 * is encrypted from the first byte; with {@code smtp} it is as soon as the server offers it, and a password never goes over an
 * open line to another machine. User and password may be left out; so may the port (587, or 465 with smtps).
 *
 * @param user     empty without one
 * @param password empty without one
 * @param from     the sender of letters
 */
record MailUrl(boolean encrypted, String host, int port, String user, String password, MailAddress from) {

    private static final String FORM = "THAW_MAIL_URL has the form smtp://user:password@host:port?from=address";

    /** @throws IllegalArgumentException for anything else; the message does not repeat what was written */
    static MailUrl parse(String text) {
        URI url = uri(text);
        boolean encrypted = "smtps".equals(url.getScheme());
        if (url.getHost() == null || !(encrypted || "smtp".equals(url.getScheme()))) {
            throw new IllegalArgumentException(FORM);
        }
        String[] signIn = Optional.ofNullable(url.getRawUserInfo()).orElse("").split(":", 2);
        String user = decoded(signIn[0]);
        int port = url.getPort() > 0 ? url.getPort() : encrypted ? 465 : 587;
        return new MailUrl(
                encrypted, url.getHost(), port, user, signIn.length < 2 ? "" : decoded(signIn[1]), from(url, user));
    }

    private static MailAddress from(URI url, String user) {
        String query = Optional.ofNullable(url.getQuery()).orElse("");
        String from = query.startsWith("from=") ? query.substring("from=".length()) : user;
        return MailAddress.parse(from).orElseThrow(() -> new IllegalArgumentException(
                "THAW_MAIL_URL names the sender's address, as its user or at its end: ?from=thaw@clinic.example"));
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException unreadable) {
            throw new IllegalArgumentException(FORM);
        }
    }

    /** Percent signs alone: a plus is a plus here. */
    private static String decoded(String raw) {
        return Optional.ofNullable(URI.create("?" + raw).getQuery()).orElse("");
    }

    boolean isLoopback() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return (encrypted ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
