package thaw.practice.answers;

import java.util.List;
import java.util.Optional;
import thaw.domain.review.Reading;

/**
 * What came back, and when somebody reads next.
 *
 * @param answers the newest first
 */
public record MyAnswers(List<MyAnswer> answers, Optional<Reading> next) {

    public MyAnswers {
        answers = List.copyOf(answers);
    }
}
