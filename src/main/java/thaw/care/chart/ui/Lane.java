package thaw.care.chart.ui;

import java.util.List;
import thaw.domain.checkin.Question;

/** A lane of the chart: questions that share a scale. */
enum Lane {
    VOLUME(Question.VOLUME),
    FEELING(Question.PLEASANT, Question.PAINFUL),
    OVERWHELM(Question.OVERWHELM),
    DISSOCIATION(Question.DISSOCIATION),
    SAFETY(Question.SAFETY);

    private final List<Question> questions;

    Lane(Question... questions) {
        this.questions = List.of(questions);
    }

    List<Question> questions() {
        return questions;
    }

    /** The upper end of the scale. */
    int highest() {
        return questions.getFirst().highest();
    }
}
