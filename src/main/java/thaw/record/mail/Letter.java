package thaw.record.mail;

import java.time.Instant;
import java.util.UUID;
import thaw.domain.people.AccountId;
import thaw.domain.people.MailAddress;

/**
 * A letter in the outbox.
 *
 * @param about what its writer needs to know, at most 60 characters; nothing clinical
 */
public record Letter(UUID id, LetterKind kind, AccountId account, MailAddress address, String about, Instant madeAt) {}
