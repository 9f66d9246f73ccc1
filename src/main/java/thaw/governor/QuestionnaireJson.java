package thaw.governor;

import java.util.List;
import thaw.domain.measure.FormOption;
import thaw.domain.measure.Questionnaire;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaires and lists of answers as they are kept: as they were asked, whatever a file of that name says later. */
public final class QuestionnaireJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private QuestionnaireJson() {}

    /** The text to keep. */
    public static String of(Questionnaire questionnaire) {
        return MAPPER.writeValueAsString(questionnaire);
    }

    /** The questionnaire that was kept. */
    public static Questionnaire questionnaire(String json) {
        return MAPPER.readValue(json, Questionnaire.class);
    }

    /** The text to keep. */
    public static String of(List<FormOption> options) {
        return MAPPER.writeValueAsString(options);
    }

    /** The list of answers that was kept. */
    public static List<FormOption> options(String json) {
        return MAPPER.readValue(json, new TypeReference<List<FormOption>>() {});
    }
}
