package thaw.record.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemInitialComponent;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.FormOption;
import thaw.record.fhir.Refusal.Why;

/** What can be chosen at an item: its own options, a list inside the file, or a list that the clinic has imported. */
final class Choices {

    private static final int MOST_OPTIONS = 100;

    private final Questionnaire file;
    private final Function<String, Optional<AnswerList>> lists;

    /** @param lists finds an imported list by its address */
    Choices(Questionnaire file, Function<String, Optional<AnswerList>> lists) {
        this.file = file;
        this.lists = lists;
    }

    /** The options of an item; what stands in the way goes to the refusals. */
    List<FormOption> of(QuestionnaireItemComponent item, List<Refusal> refusals) {
        List<FormOption> options = new ArrayList<>();
        Optional<Why> trouble = item.hasAnswerOption() ? own(item, options) : listed(item, options);
        Set<String> keys = new HashSet<>();
        Optional<String> twice = options.stream().map(FormOption::key).filter(key -> !keys.add(key)).findFirst();
        if (trouble.isPresent()) {
            refusals.add(new Refusal(item.getLinkId(), trouble.get(), Said.text(item.getAnswerValueSet())));
        } else if (twice.isPresent()) {
            refusals.add(new Refusal(item.getLinkId(), Why.OPTION_TWICE, twice.get()));
        } else if (options.size() > MOST_OPTIONS) {
            refusals.add(new Refusal(item.getLinkId(), Why.TOO_MANY, String.valueOf(MOST_OPTIONS)));
        }
        return options;
    }

    /** What the file selects beforehand. */
    Optional<String> initial(QuestionnaireItemComponent item) {
        Optional<Type> selected = item.getAnswerOption().stream()
                .filter(QuestionnaireItemAnswerOptionComponent::getInitialSelected)
                .map(QuestionnaireItemAnswerOptionComponent::getValue)
                .findFirst();
        return selected
                .or(() -> item.getInitial().stream().map(QuestionnaireItemInitialComponent::getValue).findFirst())
                .flatMap(Conditions::value);
    }

    private static Optional<Why> own(QuestionnaireItemComponent item, List<FormOption> into) {
        for (QuestionnaireItemAnswerOptionComponent option : item.getAnswerOption()) {
            Optional<String> key = option.hasValue() ? Conditions.value(option.getValue()) : Optional.empty();
            if (key.isEmpty() || key.get().isBlank()) {
                return Optional.of(Why.OPTION_KIND);
            }
            into.add(new FormOption(key.get(), text(option.getValue(), key.get()), points(option)));
        }
        return Optional.empty();
    }

    private static String text(Type value, String key) {
        return value instanceof Coding coding ? AnswerList.shown(coding.getDisplay(), key) : key;
    }

    private static @Nullable Double points(QuestionnaireItemAnswerOptionComponent option) {
        @Nullable Double said = Points.of(option, option.getValue());
        if (said != null) {
            return said;
        }
        return switch (option.getValue()) {
            case Coding coding -> Points.ofCode(coding);
            case IntegerType number -> number.getValue() == null ? null : Double.valueOf(number.getValue());
            case null, default -> null;
        };
    }

    private Optional<Why> listed(QuestionnaireItemComponent item, List<FormOption> into) {
        String address = Said.text(item.getAnswerValueSet());
        if (address.isEmpty()) {
            return Optional.of(Why.NO_OPTIONS);
        }
        Optional<ValueSet> inside = file.getContained().stream()
                .flatMap(resource -> resource instanceof ValueSet set ? Stream.of(set) : Stream.empty())
                .filter(set -> isCalled(set, address))
                .findFirst();
        if (inside.isPresent()) {
            return AnswerList.read(inside.get(), into);
        }
        Optional<AnswerList> imported = address.startsWith("#") ? Optional.empty() : lists.apply(AnswerList.address(address));
        imported.ifPresent(list -> into.addAll(list.options()));
        return imported.isPresent() ? Optional.empty() : Optional.of(Why.LIST_UNKNOWN);
    }

    private static boolean isCalled(ValueSet set, String address) {
        String id = set.getIdElement().getIdPart();
        return address.startsWith("#")
                ? address.substring(1).equals(id == null ? "" : id.replaceFirst("^#", ""))
                : AnswerList.address(address).equals(set.getUrl());
    }
}
