package thaw.care.chart.ui;

import java.util.List;
import java.util.stream.Stream;
import thaw.care.chart.ClientChart;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;

/** A lane of the chart: questions that share a scale. */
enum Lane {
    VOLUME,
    FEELING,
    OVERWHELM,
    DISSOCIATION,
    SAFETY,
    BODY,
    CONNECTED;

    /** The lanes that are drawn: a question that is asked in turns has one once it was asked. */
    static List<Lane> of(ClientChart chart) {
        return Stream.of(values())
                .filter(lane -> lane.isCore() || lane.questions().stream().anyMatch(question -> chart.checkIns().stream()
                        .anyMatch(moment -> !(moment.answer(question) instanceof Answer.Missing))))
                .toList();
    }

    private boolean isCore() {
        return this != BODY && this != CONNECTED;
    }

    List<Question> questions() {
        return switch (this) {
            case VOLUME -> List.of(Question.VOLUME);
            case FEELING -> List.of(Question.PLEASANT, Question.PAINFUL);
            case OVERWHELM -> List.of(Question.OVERWHELM);
            case DISSOCIATION -> List.of(Question.DISSOCIATION);
            case SAFETY -> List.of(Question.SAFETY);
            case BODY -> List.of(Question.BODY);
            case CONNECTED -> List.of(Question.CONNECTED);
        };
    }

    /** The question whose control limits are drawn, as the pacing law watches it. */
    Question watched() {
        return questions().getLast();
    }

    /** The upper end of the scale. */
    int highest() {
        return questions().getFirst().highest();
    }
}
