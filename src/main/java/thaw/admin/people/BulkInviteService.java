package thaw.admin.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Invitations;
import thaw.account.NewAccounts;
import thaw.domain.people.AccountId;
import thaw.domain.people.MailAddress;
import thaw.domain.people.Role;
import thaw.governor.Governor;
import thaw.record.csv.Finding;
import thaw.record.csv.PeopleFile;
import thaw.record.csv.Reading;
import thaw.record.mail.Outbox;

/**
 * Invites everybody in a list: all of them in one transaction, or nobody. Whoever has an account of this username is left as
 * they are, so a list that comes twice invites nobody twice. While it is written nobody else writes, a client in need
 * included, so rows go in by the batch: ten thousand take seconds.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class BulkInviteService {

    private static final int MOST_FINDINGS = 200;

    private final CurrentUser user;
    private final PeopleRepository people;
    private final NewAccounts accounts;
    private final Invitations invitations;
    private final Governor governor;
    private final Outbox outbox;
    private final Clock clock;

    BulkInviteService(
            CurrentUser user,
            PeopleRepository people,
            NewAccounts accounts,
            Invitations invitations,
            Governor governor,
            Outbox outbox,
            Clock clock) {
        this.user = user;
        this.people = people;
        this.accounts = accounts;
        this.invitations = invitations;
        this.governor = governor;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The list against who is there. */
    private record Checked(List<PeopleFile.Row> fresh, int there, Map<String, AccountId> therapists, List<Finding> wrong) {

        BulkInvite.Ready counts(boolean mailOpen) {
            int byMail = mailOpen ? (int) fresh.stream().filter(row -> row.mail().isPresent()).count() : 0;
            return new BulkInvite.Ready(fresh.size(), byMail, there);
        }
    }

    /** What would come of the list; nothing is done. */
    @Transactional(readOnly = true)
    public BulkInvite preview(byte[] file) {
        Checked list = check(file);
        return list.wrong().isEmpty() ? list.counts(outbox.isOpen()) : new BulkInvite.Wrong(list.wrong());
    }

    /** Invites everybody in the list who is not there, or nobody. Everybody lives in the admin's time zone at first. */
    public BulkInvite invite(byte[] file) {
        Checked list = check(file);
        if (!list.wrong().isEmpty()) {
            return new BulkInvite.Wrong(list.wrong());
        }
        ZoneId zone = user.get().zone();
        Map<PeopleFile.Row, AccountId> ids = new LinkedHashMap<>();
        list.fresh().stream()
                .sorted(Comparator.comparing(row -> row.role() == Role.CLIENT))
                .forEach(row -> ids.put(row, AccountId.random()));
        accounts.addAll(
                ids.entrySet().stream().map(one -> fresh(one.getKey(), one.getValue())).toList(), zone);
        governor.openedAll(accounts.addClients(
                responsible(ids, list.therapists()), LocalDate.ofInstant(clock.instant(), zone)));
        return new BulkInvite.Done(list.counts(outbox.isOpen()), links(ids));
    }

    private static NewAccounts.Fresh fresh(PeopleFile.Row row, AccountId id) {
        return new NewAccounts.Fresh(id, row.username(), row.name(), row.role());
    }

    /** Who is responsible, by the client's account; the therapist may come in the same list. */
    private static Map<AccountId, AccountId> responsible(Map<PeopleFile.Row, AccountId> ids, Map<String, AccountId> known) {
        Map<String, AccountId> therapists = new HashMap<>(known);
        Map<AccountId, AccountId> responsible = new LinkedHashMap<>();
        ids.forEach((row, id) -> {
            if (row.role() == Role.THERAPIST) {
                therapists.put(row.username(), id);
            }
        });
        ids.forEach((row, id) -> {
            if (row.role() == Role.CLIENT) {
                responsible.put(id, Objects.requireNonNull(therapists.get(row.therapist())));
            }
        });
        return responsible;
    }

    private List<BulkInvite.Link> links(Map<PeopleFile.Row, AccountId> ids) {
        Map<PeopleFile.Row, AccountId> handed = new LinkedHashMap<>();
        ids.forEach((row, id) -> row.mail().filter(address -> outbox.isOpen()).ifPresentOrElse(
                address -> invitations.inviteByMail(id, address), () -> handed.put(row, id)));
        Map<AccountId, String> tokens = invitations.inviteAll(List.copyOf(handed.values()));
        return handed.entrySet().stream()
                .map(one -> new BulkInvite.Link(
                        one.getKey().name(), one.getKey().username(), Objects.requireNonNull(tokens.get(one.getValue()))))
                .toList();
    }

    private Checked check(byte[] file) {
        return switch (PeopleFile.read(file)) {
            case Reading.Refused<List<PeopleFile.Row>>(List<Finding> findings) -> new Checked(List.of(), 0, Map.of(), findings);
            case Reading.Whole<List<PeopleFile.Row>>(List<PeopleFile.Row> rows) -> check(rows);
        };
    }

    private Checked check(List<PeopleFile.Row> rows) {
        Set<String> there = people.usernames(rows.stream().map(PeopleFile.Row::username).toList());
        List<PeopleFile.Row> fresh = rows.stream().filter(row -> !there.contains(row.username())).toList();
        Map<String, AccountId> therapists = people.therapistsByUsername(
                fresh.stream().map(PeopleFile.Row::therapist).filter(name -> !name.isEmpty()).distinct().toList());
        Set<String> coming = fresh.stream()
                .filter(row -> row.role() == Role.THERAPIST)
                .map(PeopleFile.Row::username)
                .collect(Collectors.toSet());
        List<Finding> wrong = fresh.stream()
                .flatMap(row -> wrong(row, therapists.containsKey(row.therapist()) || coming.contains(row.therapist())))
                .limit(MOST_FINDINGS)
                .toList();
        return new Checked(fresh, rows.size() - fresh.size(), therapists, wrong);
    }

    private Stream<Finding> wrong(PeopleFile.Row row, boolean hasTherapist) {
        Stream<Finding> name = accounts.formComplaint(row.name(), row.username())
                .map(key -> key.equals("account.error.name")
                        ? new Finding(row.line(), "name", "A name has 1 to 200 characters.")
                        : new Finding(row.line(), "username",
                                "A username has 3 to 100 characters: small letters, digits and . _ @ -"))
                .stream();
        if (row.role() == Role.CLIENT) {
            return hasTherapist ? name : Stream.concat(name, Stream.of(new Finding(
                    row.line(), "therapist", "A client needs the username of an active therapist, or of one in this list.")));
        }
        return row.therapist().isEmpty() ? name : Stream.concat(name, Stream.of(new Finding(
                row.line(), "therapist", "A client needs a therapist; nobody else has one.")));
    }
}
