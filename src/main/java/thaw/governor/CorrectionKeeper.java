package thaw.governor;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.checkin.Question;
import thaw.domain.people.AccountId;
import thaw.domain.people.ClientId;

/**
 * Keeps corrections of check-ins, in the caller's transaction. What was sent stays; while a correction waits the more
 * protective answer to each question counts everywhere, in lists, charts and for the law. The caller has made sure that
 * the person may do this, and asks the law afterwards ({@link LawKeeper#applyLaw}).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CorrectionKeeper {

    private final CorrectionRepository corrections;
    private final CheckInRepository checkIns;
    private final StateRepository states;
    private final LifeSignsRepository signs;
    private final Governor governor;
    private final Clock clock;

    CorrectionKeeper(
            CorrectionRepository corrections,
            CheckInRepository checkIns,
            StateRepository states,
            LifeSignsRepository signs,
            Governor governor,
            Clock clock) {
        this.corrections = corrections;
        this.checkIns = checkIns;
        this.states = states;
        this.signs = signs;
        this.governor = governor;
        this.clock = clock;
    }

    /**
     * The client corrects a check-in. The same correction sent twice is kept once.
     *
     * @param values the whole check-in as it should have been; its id says which one, moment and zone stay as they were
     * @return false when the client has no such check-in; nothing has changed then
     */
    public boolean correct(ClientId client, CheckIn values) {
        Optional<CorrectedCheckIn> held = corrections.hold(client, values.id());
        held.ifPresent(before -> {
            CheckIn kept = at(before.sent(), values);
            if (!saysAlready(before, kept)) {
                corrections.add(client, before, kept, clock.instant());
                count(client, corrections.hold(client, kept.id()).orElseThrow());
            }
        });
        return held.isPresent();
    }

    private static boolean saysAlready(CorrectedCheckIn before, CheckIn values) {
        List<CorrectedCheckIn.Correction> waiting = before.waiting();
        return waiting.isEmpty()
                ? before.standing().equals(values)
                : waiting.getLast().values().equals(values);
    }

    private static CheckIn at(CheckIn sent, CheckIn values) {
        Map<Question, Answer> given = new EnumMap<>(Question.class);
        given.putAll(values.answers());
        given.values().removeIf(Answer.Missing.class::isInstance);
        return new CheckIn(
                sent.id(), sent.madeAt(), sent.zone(), given, values.numbing(), values.stirring(),
                values.stirringWord(), values.afterSession());
    }

    /**
     * A therapist answers a correction that waits. Accepted, it counts in place of what was there before, and earlier ones
     * of the same check-in that still wait are replaced by it.
     *
     * @return false when it does not wait any more, or is not of this client
     */
    public boolean answer(
            ClientId client, CheckInId checkIn, int number, boolean accepted, AccountId by, @Nullable String reason) {
        Optional<CorrectedCheckIn> waiting = corrections.hold(client, checkIn).filter(held ->
                held.waiting().stream().anyMatch(correction -> correction.number() == number));
        waiting.ifPresent(before -> {
            CorrectedCheckIn after = before.answered(number, accepted, reason);
            corrections.answer(after, by, clock.instant(), reason);
            count(client, after);
        });
        return waiting.isPresent();
    }

    private void count(ClientId client, CorrectedCheckIn after) {
        CheckIn counting = after.counting();
        checkIns.count(client, counting);
        states.checkedIn(client, counting.madeAt(), counting.day(), Attention.after(counting));
        signs.look(client, LocalDate.ofInstant(clock.instant(), counting.zone()));
        states.corrections(client, corrections.waitingOf(client));
        governor.changed(client);
    }

    /** The client's check-ins from a moment on, newest first, with what was corrected in them. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<CorrectedCheckIn> since(ClientId client, Instant from, int limit) {
        return corrections.since(client, from, limit);
    }

    /** The client's check-ins with a correction that waits, oldest first. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<CorrectedCheckIn> waiting(ClientId client) {
        return corrections.waiting(client);
    }
}
