package thaw.record.fhir;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import thaw.database.Forms;
import thaw.domain.measure.FormAnswers;
import thaw.domain.measure.Instruments;
import thaw.domain.measure.Questionnaire;
import thaw.record.fhir.FromFhir.Remark;

/** Answers to a questionnaire of the tests. */
public final class ResponseFuzz {

    private static final Questionnaire DAY =
            switch (QuestionnaireFile.read(Forms.file("day.json"), url -> Optional.empty(), Instruments.STANDARD)) {
                case FromFhir.Whole<QuestionnaireFile.Brought>(QuestionnaireFile.Brought brought, List<Remark> said) ->
                    brought.questionnaires().getFirst().questionnaire();
                case FromFhir.Refused<QuestionnaireFile.Brought> refused -> throw new IllegalStateException();
            };

    private ResponseFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        switch (ResponseFile.read(input, called -> Optional.of(new ResponseFile.Known<>(1, DAY)), ZoneId.of("Europe/Berlin"))) {
            case FromFhir.Whole<ResponseFile.Filled<Integer>> whole -> check(whole.value().answers());
            case FromFhir.Refused<ResponseFile.Filled<Integer>> refused -> {
                if (refused.refusals().isEmpty()) {
                    throw new AssertionError("refused without a reason");
                }
            }
        }
    }

    /** Every answer is one that its question takes. */
    private static void check(FormAnswers answers) {
        DAY.questions().forEach(question -> answers.given(question.linkId()).ifPresent(given -> {
            if (!question.takes(given)) {
                throw new AssertionError("an answer that its question does not take");
            }
        }));
    }
}
