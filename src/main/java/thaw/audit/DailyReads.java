package thaw.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import thaw.account.Me;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/**
 * Reads that repeat all day long, such as lists and pages that keep themselves up to date: written down the first time
 * of a day (in UTC) for each reader, client and part, in the transaction of that read. After a restart of Thaw the first
 * time comes again. What is read again later needs no write, so that looking at a list never waits for a writer.
 */
@Component
public class DailyReads {

    private record Read(AccountId who, ClientId client, AuditLog.Part part) {}

    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private final Set<Read> today = ConcurrentHashMap.newKeySet();
    private volatile LocalDate day = LocalDate.EPOCH;

    DailyReads(AuditLog audit, Clock clock, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Reads something of the reader's own record. */
    public <T> T own(Me who, AuditLog.Part part, Supplier<T> read) {
        return of(who, part, read, found -> List.of(who.ownRecord()));
    }

    /**
     * Reads something of several records.
     *
     * @param whose the records that are in what was read
     */
    public <T> T of(Me who, AuditLog.Part part, Supplier<T> read, Function<T, Collection<ClientId>> whose) {
        forgetYesterday();
        T found = in(reading, read);
        return unsaid(who, part, whose.apply(found)).isEmpty()
                ? found
                : readAndWriteDown(who, part, read, whose);
    }

    private <T> T readAndWriteDown(
            Me who, AuditLog.Part part, Supplier<T> read, Function<T, Collection<ClientId>> whose) {
        T found = in(writing, () -> {
            T again = read.get();
            unsaid(who, part, whose.apply(again)).forEach(one -> audit.read(who, one.client(), part));
            return again;
        });
        today.addAll(unsaid(who, part, whose.apply(found)));
        return found;
    }

    private List<Read> unsaid(Me who, AuditLog.Part part, Collection<ClientId> clients) {
        return clients.stream()
                .distinct()
                .map(client -> new Read(who.id(), client, part))
                .filter(one -> !today.contains(one))
                .toList();
    }

    private void forgetYesterday() {
        LocalDate now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!now.equals(day)) {
            today.clear();
            day = now;
        }
    }

    private static <T> T in(TransactionTemplate transaction, Supplier<T> read) {
        return Optional.ofNullable(transaction.execute(status -> read.get())).orElseThrow();
    }
}
