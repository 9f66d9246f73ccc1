package thaw.record.mail;

import thaw.domain.people.AccountId;

/** A letter to this person went out, or ran into trouble. Published inside the writing transaction. */
public record LetterSettled(AccountId account, LetterKind kind) {}
