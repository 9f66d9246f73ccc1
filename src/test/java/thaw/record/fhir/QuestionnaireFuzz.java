package thaw.record.fhir;

import java.util.Optional;
import thaw.domain.measure.Instruments;

/** A questionnaire, a list of answers, or a bundle of them. */
public final class QuestionnaireFuzz {

    private QuestionnaireFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        switch (QuestionnaireFile.read(input, url -> Optional.empty(), Instruments.STANDARD)) {
            case FromFhir.Whole<QuestionnaireFile.Brought> whole -> check(whole.value());
            case FromFhir.Refused<QuestionnaireFile.Brought> refused -> {
                if (refused.refusals().isEmpty()) {
                    throw new AssertionError("refused without a reason");
                }
            }
        }
    }

    private static void check(QuestionnaireFile.Brought brought) {
        brought.questionnaires().forEach(asked -> {
            if (asked.questionnaire().questions().isEmpty() || asked.questionnaire().title().isBlank()) {
                throw new AssertionError("a questionnaire without questions or a title");
            }
        });
    }
}
