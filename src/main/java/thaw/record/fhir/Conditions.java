package thaw.record.fhir;

import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.Showing;
import thaw.domain.measure.Showing.Comparison;

/** When an item is asked, and values of FHIR as the answers of a form are written. */
final class Conditions {

    private static final Set<Comparison> OF_CODES = Set.of(Comparison.EXISTS, Comparison.EQUAL, Comparison.NOT_EQUAL);

    private Conditions() {}

    /** The condition; empty when Thaw cannot tell whether it holds. */
    static Optional<Showing.Condition> of(QuestionnaireItemEnableWhenComponent when) {
        @Nullable Comparison comparison = comparison(when);
        if (comparison == null || Said.text(when.getQuestion()).isEmpty() || !when.hasAnswer()) {
            return Optional.empty();
        }
        Type answer = when.getAnswer();
        boolean comparable = !(answer instanceof Coding || answer instanceof BooleanType) || OF_CODES.contains(comparison);
        return value(answer)
                .filter(value -> comparable && (comparison != Comparison.EXISTS || answer instanceof BooleanType))
                .map(value -> new Showing.Condition(when.getQuestion(), comparison, value));
    }

    private static @Nullable Comparison comparison(QuestionnaireItemEnableWhenComponent when) {
        return switch (when.getOperator()) {
            case EXISTS -> Comparison.EXISTS;
            case EQUAL -> Comparison.EQUAL;
            case NOT_EQUAL -> Comparison.NOT_EQUAL;
            case GREATER_THAN -> Comparison.GREATER;
            case LESS_THAN -> Comparison.LESS;
            case GREATER_OR_EQUAL -> Comparison.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Comparison.LESS_OR_EQUAL;
            case null, default -> null;
        };
    }

    /** A value as an answer of a form is written; empty for a type that no question has. */
    static Optional<String> value(@Nullable Type value) {
        return switch (value) {
            case BooleanType yes -> Optional.ofNullable(yes.getValue()).map(String::valueOf);
            case DecimalType number -> Optional.ofNullable(number.getValue()).map(one -> one.toPlainString());
            case IntegerType number -> Optional.ofNullable(number.getValue()).map(String::valueOf);
            case DateType day -> Optional.ofNullable(day.getValueAsString());
            case Coding coding -> Optional.ofNullable(coding.hasCode() ? coding.getCode() : coding.getDisplay());
            case StringType text -> Optional.ofNullable(text.getValue());
            case null, default -> Optional.empty();
        };
    }
}
