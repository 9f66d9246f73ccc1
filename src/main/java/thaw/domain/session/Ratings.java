package thaw.domain.session;

import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;

/** The three ratings taken before and after a session, each 0 to 10. */
public record Ratings(Answer overwhelm, Answer dissociation, Answer safety) {

    public Ratings {
        Question.OVERWHELM.check(overwhelm);
        Question.DISSOCIATION.check(dissociation);
        Question.SAFETY.check(safety);
    }

    /** Nothing rated. */
    public static Ratings missing() {
        return new Ratings(new Answer.Missing(), new Answer.Missing(), new Answer.Missing());
    }
}
