package thaw.care.review;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.audit.AuditLog;
import thaw.domain.people.ClientId;
import thaw.governor.Governor;
import thaw.governor.TermsKeeper;

/** Lists what waits for an answer from the clients of the therapist who asks, and answers it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ReviewService {

    /** So much of a client is shown at once, and so many templates are kept. */
    public static final int MOST = 20;

    /** Characters of an answer. */
    public static final int LONGEST = 2000;

    /** What came in before that is not asked for any more. */
    static final Duration ASKED = Duration.ofDays(21);

    private final CurrentUser user;
    private final ReviewRepository reviews;
    private final DeskRepository desks;
    private final Governor governor;
    private final TermsKeeper terms;
    private final AuditLog audit;
    private final Clock clock;

    ReviewService(
            CurrentUser user,
            ReviewRepository reviews,
            DeskRepository desks,
            Governor governor,
            TermsKeeper terms,
            AuditLog audit,
            Clock clock) {
        this.user = user;
        this.reviews = reviews;
        this.desks = desks;
        this.governor = governor;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of an answer. */
    public enum Answered {
        DONE,
        /** Nothing is unanswered: somebody else was quicker. */
        NOTHING,
        /** An answer has 1 to {@value ReviewService#LONGEST} characters. */
        NO_WORDS
    }

    /** A stretch of the clients who wait, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<Unanswered> list(int offset, int limit) {
        Me me = user.get();
        return reviews.list(me.id(), today(me), since(), clock.instant(), offset, limit);
    }

    /** What came in from a client; empty for an unknown record and for one that is not theirs. */
    public Optional<ToAnswer> open(ClientId client) {
        Me me = user.get();
        return reviews.name(me.id(), today(me), client).map(name -> {
            audit.read(me, client, AuditLog.Part.ANSWER);
            return new ToAnswer(client, name, reviews.entries(client, since(), MOST));
        });
    }

    /**
     * Answers the newest thing that came in, and with it what came before.
     *
     * @return empty for an unknown record and for one that is not theirs
     */
    public Optional<Answered> answer(ClientId client, String words) {
        Me me = user.get();
        return reviews.name(me.id(), today(me), client).map(name -> answer(me, client, words.strip()));
    }

    private Answered answer(Me me, ClientId client, String words) {
        if (words.isEmpty() || words.length() > LONGEST) {
            return Answered.NO_WORDS;
        }
        Optional<Entry> newest = reviews.entries(client, since(), 1).stream().findFirst();
        newest.ifPresent(entry -> {
            reviews.add(client, entry, words, me.id(), clock.instant());
            audit.wrote(me, client, AuditLog.Part.ANSWER);
            governor.changed(client);
        });
        return newest.isPresent() ? Answered.DONE : Answered.NOTHING;
    }

    /** The words that I keep ready. */
    @Transactional(readOnly = true)
    public List<String> templates() {
        return desks.templates(user.get().id());
    }

    /** Replaces the words that I keep ready; the first {@link #MOST} that are not blank, each cut to {@link #LONGEST}. */
    public void keep(List<String> templates) {
        desks.templates(user.get().id(), templates.stream()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .map(words -> words.substring(0, Math.min(words.length(), LONGEST)))
                .limit(MOST)
                .toList());
    }

    /** The days on which I read; the clinic's working days until I say otherwise. */
    @Transactional(readOnly = true)
    public Set<DayOfWeek> readingDays() {
        return desks.days(user.get().id()).orElseGet(() -> terms.now().times().workingDays());
    }

    /** Sets the days on which I read; without any nothing changes. */
    public void readOn(Set<DayOfWeek> days) {
        if (!days.isEmpty()) {
            desks.days(user.get().id(), days);
        }
    }

    private Instant since() {
        return clock.instant().minus(ASKED);
    }

    private LocalDate today(Me me) {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }
}
