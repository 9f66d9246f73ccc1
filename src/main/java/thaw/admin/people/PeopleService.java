package thaw.admin.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.AccountStates;
import thaw.account.CurrentUser;
import thaw.account.Invitations;
import thaw.account.Me;
import thaw.account.NewAccounts;
import thaw.account.Proofs;
import thaw.account.SecondFactorResets;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;
import thaw.governor.Governor;
import thaw.record.mail.Outbox;

/** Who may sign in: lists, invites, switches off and on. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class PeopleService {

    private final PeopleRepository people;
    private final NewAccounts accounts;
    private final AccountStates states;
    private final Invitations invitations;
    private final SecondFactorResets resets;
    private final Proofs proofs;
    private final Governor governor;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    PeopleService(
            PeopleRepository people,
            NewAccounts accounts,
            AccountStates states,
            Invitations invitations,
            SecondFactorResets resets,
            Proofs proofs,
            Governor governor,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.states = states;
        this.invitations = invitations;
        this.resets = resets;
        this.proofs = proofs;
        this.governor = governor;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** A stretch of the list, by name; a part of the name or username filters it. */
    @Transactional(readOnly = true)
    public List<PersonRow> list(String search, int offset, int limit) {
        return people.list(search, today(), offset, limit);
    }

    /** How many people the search leaves. */
    @Transactional(readOnly = true)
    public int count(String search) {
        return people.count(search);
    }

    /** A stretch of the therapists who can be made responsible. */
    @Transactional(readOnly = true)
    public List<Person> therapists(String search, int offset, int limit) {
        return people.activeTherapists(search, offset, limit);
    }

    /** Adds a person, opens a client's record, and makes the link by which the person comes in. */
    public Answer invite(NewPerson person) {
        Optional<String> complaint = complaint(person);
        if (complaint.isPresent()) {
            return new Answer.Refused(complaint.get());
        }
        AccountId account = accounts.add(person.username(), person.name(), person.role(), person.zone(), null);
        if (person.therapist() != null) {
            LocalDate from = LocalDate.ofInstant(clock.instant(), person.zone());
            governor.opened(accounts.addClient(account, person.therapist(), from));
        }
        if (person.mail() == null) {
            return new Answer.Link(invitations.invite(account));
        }
        invitations.inviteByMail(account, person.mail());
        return new Answer.Sent();
    }

    /** Whether links can be sent by e-mail. */
    @Transactional(readOnly = true)
    public boolean mailOpen() {
        return outbox.isOpen();
    }

    private Optional<String> complaint(NewPerson person) {
        boolean fits = person.role() == Role.CLIENT
                ? isTherapist(person.therapist())
                : person.therapist() == null;
        return accounts.complaint(person.name(), person.username())
                .or(() -> fits ? Optional.empty() : Optional.of("admin.people.error.therapist"));
    }

    private boolean isTherapist(@Nullable AccountId account) {
        return account != null && people.isActiveTherapist(account);
    }

    /** Makes a new link by which a person sets a new password; every earlier link ends. */
    public Answer newLink(AccountId account) {
        return people.exists(account)
                ? new Answer.Link(invitations.invite(account))
                : new Answer.Refused("admin.people.error.unknown");
    }

    /**
     * Ends a person's access at once, after a proof of identity. Nobody switches off the own account; so there is always an admin left, because
     * the one who acts is one.
     */
    public Answer deactivate(AccountId account) {
        proofs.require();
        Me me = user.get();
        if (account.equals(me.id())) {
            return new Answer.Refused("admin.people.error.self");
        }
        if (!people.lockActiveAdmins().contains(me.id())) {
            throw new AccessDeniedException("This admin has been switched off meanwhile");
        }
        states.deactivate(account);
        return new Answer.Done();
    }

    /** Gives a person the access back. */
    public Answer reactivate(AccountId account) {
        states.reactivate(account);
        return new Answer.Done();
    }

    /** Takes the second step of a sign-in off somebody who lost the phone. The person is told, and sets a new one up. */
    public Answer resetSecondStep(AccountId account) {
        proofs.require();
        Me me = user.get();
        if (account.equals(me.id()) || !people.exists(account)) {
            return new Answer.Refused("admin.people.error.unknown");
        }
        resets.reset(me, account);
        return new Answer.Done();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), user.get().zone());
    }
}
