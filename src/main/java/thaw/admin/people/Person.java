package thaw.admin.people;

import thaw.domain.people.AccountId;

/** An account by its name, to choose from. */
public record Person(AccountId account, String name) {}
