package thaw.domain.measure;

import java.util.Optional;
import java.util.UUID;
import thaw.domain.people.Uuids;

/** The id of one version of a questionnaire. */
public record QuestionnaireId(UUID value) {

    public static QuestionnaireId random() {
        return new QuestionnaireId(UUID.randomUUID());
    }

    /** Reads an id from an address; empty for anything that is no id. */
    public static Optional<QuestionnaireId> parse(String text) {
        return Uuids.parse(text).map(QuestionnaireId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
