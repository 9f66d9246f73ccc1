package thaw.care.chart.ui;

import java.util.List;
import thaw.domain.checkin.Question;

/** A lane of the chart: questions that share a scale. */
enum Lane {
    VOLUME,
    FEELING,
    OVERWHELM,
    DISSOCIATION,
    SAFETY;

    List<Question> questions() {
        return switch (this) {
            case VOLUME -> List.of(Question.VOLUME);
            case FEELING -> List.of(Question.PLEASANT, Question.PAINFUL);
            case OVERWHELM -> List.of(Question.OVERWHELM);
            case DISSOCIATION -> List.of(Question.DISSOCIATION);
            case SAFETY -> List.of(Question.SAFETY);
        };
    }

    /** The upper end of the scale. */
    int highest() {
        return questions().getFirst().highest();
    }
}
