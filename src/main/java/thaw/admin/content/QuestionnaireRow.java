package thaw.admin.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.Questionnaire;
import thaw.domain.measure.QuestionnaireId;

/**
 * The newest version of a questionnaire of the clinic.
 *
 * @param scoreAs    the instrument it is scored as, or null for its own values
 * @param importedBy the admin's name
 * @param retired    it is not planned any more
 */
public record QuestionnaireRow(
        QuestionnaireId id,
        String name,
        int version,
        @Nullable String scoreAs,
        Questionnaire content,
        String importedBy,
        Instant importedAt,
        boolean retired) {}
