package thaw.record.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells how e-mail fares, in the caller's transaction. Neither addresses nor names are among it. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class MailRoom {

    private static final int MOST = 20;

    private final LetterRepository letters;
    private final Carrier carrier;
    private final Clock clock;

    MailRoom(LetterRepository letters, Carrier carrier, Clock clock) {
        this.letters = letters;
        this.carrier = carrier;
        this.clock = clock;
    }

    /**
     * How many letters there are.
     *
     * @param sent in the last 24 hours
     */
    public record Counts(int waiting, int sent) {}

    /**
     * How e-mail fares.
     *
     * @param server   where letters go; empty where none can be sent
     * @param troubled letters that did not go out, or not yet, the newest first
     */
    public record Report(Optional<String> server, Counts counts, List<LetterState> troubled) {

        public Report {
            troubled = List.copyOf(troubled);
        }
    }

    /** As of now. */
    public Report report() {
        return new Report(carrier.where(), letters.counts(clock.instant()), letters.troubled(MOST));
    }
}
