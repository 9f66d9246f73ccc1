package thaw.account;

import thaw.domain.people.AccountId;

/** Another therapist of the clinic. */
public record Colleague(AccountId account, String name) {}
