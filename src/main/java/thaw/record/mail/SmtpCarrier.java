package thaw.record.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to a mail server. */
final class SmtpCarrier implements Carrier {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "10000";
    private static final int FOR_GOOD = 500;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MailUrl server;

    SmtpCarrier(MailUrl server) {
        this.server = server;
        sender.setProtocol(server.encrypted() ? "smtps" : "smtp");
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!server.user().isEmpty()) {
            sender.setUsername(server.user());
            sender.setPassword(server.password());
        }
        sender.setJavaMailProperties(settings(server));
    }

    private static Properties settings(MailUrl server) {
        String prefix = server.encrypted() ? "mail.smtps." : "mail.smtp.";
        Properties settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
        settings.setProperty(prefix + "timeout", ANSWER_MILLIS);
        settings.setProperty(prefix + "writetimeout", ANSWER_MILLIS);
        settings.setProperty(prefix + "auth", String.valueOf(!server.user().isEmpty()));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "starttls.enable", "true");
        settings.setProperty(
                prefix + "starttls.required",
                String.valueOf(!server.encrypted() && !server.user().isEmpty() && !server.isLoopback()));
        return settings;
    }

    @Override
    public Handed carry(Letter letter, Written written) {
        try {
            sender.send(message(letter, written));
            return new Handed.Taken();
        } catch (MailAuthenticationException notLetIn) {
            return new Handed.Refused(Trouble.SIGN_IN, false);
        } catch (MailSendException notSent) {
            // without one that failed, the letter was taken and the good-bye alone went wrong
            return notSent.getFailedMessages().values().stream()
                    .findFirst()
                    .map(SmtpCarrier::handed)
                    .orElseGet(Handed.Taken::new);
        } catch (MailException | MessagingException | UnsupportedEncodingException unwritten) {
            return new Handed.Refused(Trouble.UNWRITTEN, true);
        }
    }

    private MimeMessage message(Letter letter, Written written) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(server.from().text(), "Thaw", StandardCharsets.UTF_8.name()));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.address().text()));
        message.setSubject(written.subject(), StandardCharsets.UTF_8.name());
        message.setText(written.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        // one that has to be sent again is known again
        message.setHeader("Message-ID", "<" + letter.id() + "@thaw>");
        return message;
    }

    /** Whatever is not known to have been refused may have been taken. */
    private static Handed handed(Throwable why) {
        for (Throwable cause = why; cause != null; cause = next(cause)) {
            switch (cause) {
                case MailConnectException unreachable -> {
                    return new Handed.Refused(Trouble.UNREACHABLE, false);
                }
                case AuthenticationFailedException notLetIn -> {
                    return new Handed.Refused(Trouble.SIGN_IN, false);
                }
                case SMTPAddressFailedException address -> {
                    return new Handed.Refused(Trouble.ADDRESS, address.getReturnCode() >= FOR_GOOD);
                }
                case SMTPSenderFailedException from -> {
                    return new Handed.Refused(Trouble.REFUSED, false);
                }
                case SMTPSendFailedException refused when refused.getReturnCode() > 0 && next(refused) == null -> {
                    return new Handed.Refused(Trouble.REFUSED, refused.getReturnCode() >= FOR_GOOD);
                }
                default -> {}
            }
        }
        return why instanceof MessagingException trouble && isBeforeTheLetter(trouble)
                ? new Handed.Refused(Trouble.UNREACHABLE, false)
                : new Handed.Unclear();
    }

    /** Before a transport is connected, no letter can have been taken; the library says so in words alone. */
    private static boolean isBeforeTheLetter(MessagingException trouble) {
        String words = String.valueOf(trouble.getMessage());
        return words.startsWith("Could not connect") || words.contains("STARTTLS");
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException trouble && trouble.getNextException() != null
                ? trouble.getNextException()
                : cause.getCause();
    }

    @Override
    public Optional<String> where() {
        return Optional.of(server.toString());
    }
}
