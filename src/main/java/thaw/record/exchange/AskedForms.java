package thaw.record.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.FormOption;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.FormQuestion.Kind;
import thaw.domain.measure.Showing;
import thaw.domain.measure.Showing.Comparison;

/** Questionnaires as they were asked: groups, where a question stood in some, are made anew around it. */
final class AskedForms {

    private static final String LOINC = "http://loinc.org";
    private static final String EXTENSIONS = "http://hl7.org/fhir/StructureDefinition/";

    private AskedForms() {}

    static Questionnaire of(Rows.Asked row) {
        Questionnaire form = new Questionnaire();
        form.setId(row.id().toString());
        form.setStatus(PublicationStatus.UNKNOWN).setTitle(row.content().title()).setVersion(String.valueOf(row.version()));
        form.setUrl(row.url() == null ? Terms.uuid(row.id()) : row.url());
        form.setLanguage(row.content().language());
        if (row.content().code() != null) {
            form.addCode(code(row.content().code()));
        }
        row.content().questions().forEach(question -> form.addItem(around(row.content(), question)));
        return form;
    }

    /** A code of an item or an answer; those of LOINC look like no others. */
    static Coding code(String code) {
        return new Coding(code.matches("(LA)?\\d{1,7}-\\d") ? LOINC : "urn:thaw:form", code, null);
    }

    /** An option as a file would name it. */
    static Coding option(FormOption option) {
        Coding coding = code(option.key()).setDisplay(option.text());
        if (option.points() != null) {
            coding.addExtension(EXTENSIONS + "ordinalValue", new DecimalType(BigDecimal.valueOf(option.points())));
        }
        return coding;
    }

    /** A value as the question takes it. */
    static Type value(FormQuestion question, String given) {
        return switch (question.kind()) {
            case CHOICE, OPEN_CHOICE -> question.option(given)
                    .<Type>map(AskedForms::option)
                    .orElseGet(() -> new StringType(given));
            case YES_NO -> new BooleanType(Boolean.parseBoolean(given));
            case WHOLE_NUMBER -> new IntegerType(new BigDecimal(given).intValueExact());
            case NUMBER -> new DecimalType(new BigDecimal(given));
            case DATE -> new DateType(given);
            case LINE, TEXT, DISPLAY -> new StringType(given);
        };
    }

    /** The question in a group for each heading above it and each condition but the last. */
    private static QuestionnaireItemComponent around(thaw.domain.measure.Questionnaire form, FormQuestion question) {
        List<Showing> showings = question.shownWhen();
        QuestionnaireItemComponent item = item(question);
        if (!showings.isEmpty()) {
            show(form, item, showings.getLast());
        }
        List<QuestionnaireItemComponent> groups = new ArrayList<>();
        question.headings().forEach(heading -> groups.add(group(question, groups.size()).setText(heading)));
        showings.stream().limit(Math.max(0, showings.size() - 1)).forEach(showing -> {
            QuestionnaireItemComponent group = group(question, groups.size());
            show(form, group, showing);
            groups.add(group);
        });
        for (QuestionnaireItemComponent group : groups.reversed()) {
            item = group.addItem(item);
        }
        return item;
    }

    private static QuestionnaireItemComponent group(FormQuestion question, int number) {
        return new QuestionnaireItemComponent()
                .setLinkId(question.linkId() + "/around-" + number)
                .setType(QuestionnaireItemType.GROUP);
    }

    private static QuestionnaireItemComponent item(FormQuestion question) {
        QuestionnaireItemComponent item = new QuestionnaireItemComponent();
        item.setLinkId(question.linkId()).setText(question.text()).setType(type(question.kind()));
        if (question.code() != null) {
            item.addCode(code(question.code()));
        }
        question.options().forEach(option -> item.addAnswerOption().setValue(option(option)));
        limit(item, question, "minValue", question.lowest());
        limit(item, question, "maxValue", question.highest());
        Optional.ofNullable(question.initial()).ifPresent(initial -> {
            if (question.options().isEmpty()) {
                item.addInitial().setValue(value(question, initial));
            } else {
                item.getAnswerOption().stream()
                        .filter(option -> option.getValueCoding().getCode().equals(initial))
                        .forEach(option -> option.setInitialSelected(true));
            }
        });
        return item;
    }

    private static void limit(QuestionnaireItemComponent item, FormQuestion question, String name, @Nullable Double limit) {
        if (limit != null) {
            item.addExtension(EXTENSIONS + name, question.kind() == Kind.WHOLE_NUMBER
                    ? new IntegerType((int) Math.rint(limit))
                    : new DecimalType(BigDecimal.valueOf(limit)));
        }
    }

    private static void show(thaw.domain.measure.Questionnaire form, QuestionnaireItemComponent item, Showing showing) {
        showing.conditions().forEach(condition -> item.addEnableWhen()
                .setQuestion(condition.linkId())
                .setOperator(operator(condition.comparison()))
                .setAnswer(condition.comparison() == Comparison.EXISTS
                        ? new BooleanType(Boolean.parseBoolean(condition.value()))
                        : form.find(condition.linkId())
                                .map(other -> value(other, condition.value()))
                                .orElseGet(() -> new StringType(condition.value()))));
        if (showing.conditions().size() > 1) {
            item.setEnableBehavior(showing.all() ? EnableWhenBehavior.ALL : EnableWhenBehavior.ANY);
        }
    }

    private static QuestionnaireItemOperator operator(Comparison comparison) {
        return switch (comparison) {
            case EXISTS -> QuestionnaireItemOperator.EXISTS;
            case EQUAL -> QuestionnaireItemOperator.EQUAL;
            case NOT_EQUAL -> QuestionnaireItemOperator.NOT_EQUAL;
            case GREATER -> QuestionnaireItemOperator.GREATER_THAN;
            case LESS -> QuestionnaireItemOperator.LESS_THAN;
            case GREATER_OR_EQUAL -> QuestionnaireItemOperator.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> QuestionnaireItemOperator.LESS_OR_EQUAL;
        };
    }

    private static QuestionnaireItemType type(Kind kind) {
        return switch (kind) {
            case CHOICE -> QuestionnaireItemType.CHOICE;
            case OPEN_CHOICE -> QuestionnaireItemType.OPENCHOICE;
            case YES_NO -> QuestionnaireItemType.BOOLEAN;
            case WHOLE_NUMBER -> QuestionnaireItemType.INTEGER;
            case NUMBER -> QuestionnaireItemType.DECIMAL;
            case LINE -> QuestionnaireItemType.STRING;
            case TEXT -> QuestionnaireItemType.TEXT;
            case DATE -> QuestionnaireItemType.DATE;
            case DISPLAY -> QuestionnaireItemType.DISPLAY;
        };
    }
}
