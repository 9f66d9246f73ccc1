package thaw.practice.answers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.domain.review.Reading;

/** The client reads what the therapist wrote, and when the next thing is read. */
@Service
@PreAuthorize("hasRole('CLIENT')")
@Transactional(readOnly = true)
public class AnswersService {

    private static final int MOST = 10;

    private final CurrentUser user;
    private final AnswerRepository answers;
    private final Clock clock;

    AnswersService(CurrentUser user, AnswerRepository answers, Clock clock) {
        this.user = user;
        this.answers = answers;
        this.clock = clock;
    }

    /** My answers as of now. */
    public MyAnswers mine() {
        Me me = user.get();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, me.zone());
        return new MyAnswers(
                answers.of(me.ownRecord(), MOST), Reading.next(answers.readers(me.ownRecord(), today), now));
    }
}
