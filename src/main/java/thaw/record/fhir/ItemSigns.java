package thaw.record.fhir;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.FormQuestion.Kind;

/** What can be read off an item of a questionnaire. */
final class ItemSigns {

    private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";
    private static final List<String> CALCULATED = List.of(
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
            FHIR + "questionnaire-calculatedExpression",
            FHIR + "cqf-calculatedValue");
    private static final List<String> CONDITION_IN_WORDS = List.of(
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
            FHIR + "questionnaire-enableWhenExpression");
    private static final String HIDDEN = FHIR + "questionnaire-hidden";

    /** The totals of PHQ-9, GAD-7 and PHQ-4 as LOINC codes them. Thaw works them out by itself. */
    private static final Set<String> TOTALS = Set.of("44261-6", "70274-6", "70272-0");

    private ItemSigns() {}

    /** Whether nobody is meant to answer it: hidden, computed, read only, or the total. */
    static boolean isNotAsked(QuestionnaireItemComponent item) {
        return item.getReadOnly()
                || has(item, CALCULATED)
                || item.getExtensionsByUrl(HIDDEN).stream().anyMatch(ItemSigns::isTrue)
                || item.getCode().stream().anyMatch(code -> TOTALS.contains(String.valueOf(code.getCode())));
    }

    /** Whether an expression says when it is asked. */
    static boolean hasConditionInWords(QuestionnaireItemComponent item) {
        return has(item, CONDITION_IN_WORDS);
    }

    /** The link ids of everything below an item. */
    static Stream<String> below(QuestionnaireItemComponent item) {
        return item.getItem().stream()
                .flatMap(child -> Stream.concat(Stream.ofNullable(child.getLinkId()), below(child)));
    }

    /** How it is answered; empty for what Thaw cannot ask. */
    static Optional<Kind> kind(QuestionnaireItemComponent item) {
        return switch (item.getType()) {
            case CHOICE -> Optional.of(Kind.CHOICE);
            case OPENCHOICE -> Optional.of(Kind.OPEN_CHOICE);
            case BOOLEAN -> Optional.of(Kind.YES_NO);
            case INTEGER -> Optional.of(Kind.WHOLE_NUMBER);
            case DECIMAL -> Optional.of(Kind.NUMBER);
            case STRING -> Optional.of(Kind.LINE);
            case TEXT -> Optional.of(Kind.TEXT);
            case DATE -> Optional.of(Kind.DATE);
            case DISPLAY -> Optional.of(Kind.DISPLAY);
            case null, default -> Optional.empty();
        };
    }

    /** The number that an extension of this name sets, or null. */
    static @Nullable Double limit(QuestionnaireItemComponent item, String name) {
        return item.getExtensionsByUrl(FHIR + name).stream()
                .flatMap(ItemSigns::number)
                .findFirst()
                .orElse(null);
    }

    /** The number that an extension holds, if it holds one. */
    static Stream<Double> number(Extension extension) {
        return switch (extension.getValue()) {
            case DecimalType decimal -> Stream.ofNullable(decimal.getValue()).map(Number::doubleValue);
            case IntegerType whole -> Stream.ofNullable(whole.getValue()).map(Number::doubleValue);
            case null, default -> Stream.empty();
        };
    }

    private static boolean has(QuestionnaireItemComponent item, List<String> urls) {
        return item.getExtension().stream().anyMatch(extension -> urls.contains(extension.getUrl()));
    }

    private static boolean isTrue(Extension extension) {
        return extension.getValue() instanceof BooleanType yes && Boolean.TRUE.equals(yes.getValue());
    }
}
