package thaw.record.mail;

/** What a letter says, as plain text. */
public record Written(String subject, String text) {}
