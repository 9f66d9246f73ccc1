package thaw.record.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import thaw.domain.measure.FormOption;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.FormQuestion.Kind;
import thaw.domain.measure.Showing;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.Refusal.Why;

/** Walks the items of a questionnaire and takes groups apart, so that one question follows another. */
final class ItemWalk {

    private static final int MOST_QUESTIONS = 500;
    private static final int LONGEST_TEXT = 4000;

    private final Choices choices;
    private final List<FormQuestion> questions = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> linkIds = new HashSet<>();
    private final Set<String> unasked = new HashSet<>();
    private boolean requires;

    ItemWalk(Choices choices) {
        this.choices = choices;
    }

    /** What stands around an item. */
    private record Around(List<String> headings, List<Showing> showings) {

        Around within(String heading, Optional<Showing> showing) {
            List<String> above = new ArrayList<>(headings);
            List<Showing> when = new ArrayList<>(showings);
            if (!heading.isEmpty()) {
                above.add(heading);
            }
            showing.ifPresent(when::add);
            return new Around(above, when);
        }
    }

    void walk(List<QuestionnaireItemComponent> items) {
        walk(items, new Around(List.of(), List.of()));
        if (requires) {
            remarks.add(new Remark("", Remark.Kind.NOT_REQUIRED));
        }
        if (questions.size() > MOST_QUESTIONS) {
            refuse("", Why.TOO_MANY, String.valueOf(MOST_QUESTIONS));
        }
    }

    List<FormQuestion> questions() {
        return questions;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Remark> remarks() {
        return remarks;
    }

    Set<String> unasked() {
        return unasked;
    }

    private void walk(List<QuestionnaireItemComponent> items, Around around) {
        for (QuestionnaireItemComponent item : items) {
            if (Said.text(item.getLinkId()).isEmpty()) {
                refuse("", Why.NO_LINK_ID, text(item));
            } else if (!linkIds.add(item.getLinkId())) {
                refuse(item.getLinkId(), Why.LINK_ID_TWICE, "");
            } else if (ItemSigns.isNotAsked(item)) {
                leaveOut(item);
            } else {
                take(item, around);
            }
        }
    }

    private void leaveOut(QuestionnaireItemComponent item) {
        remarks.add(new Remark(item.getLinkId(), Remark.Kind.NOT_ASKED));
        unasked.add(item.getLinkId());
        ItemSigns.below(item).forEach(unasked::add);
    }

    private void take(QuestionnaireItemComponent item, Around around) {
        if (ItemSigns.hasConditionInWords(item)) {
            refuse(item.getLinkId(), Why.EXPRESSION, "");
        }
        if (item.getRepeats()) {
            refuse(item.getLinkId(), Why.REPEATS, text(item));
        }
        if (text(item).length() > LONGEST_TEXT) {
            refuse(item.getLinkId(), Why.TOO_LONG, String.valueOf(LONGEST_TEXT));
        }
        requires |= item.getRequired();
        Around inside = around.within("", showing(item));
        if (item.getType() == QuestionnaireItemType.GROUP) {
            inside = around.within(text(item), showing(item));
        } else {
            question(item, inside);
        }
        walk(item.getItem(), inside);
    }

    private void question(QuestionnaireItemComponent item, Around around) {
        Optional<Kind> kind = ItemSigns.kind(item);
        if (kind.isEmpty()) {
            refuse(item.getLinkId(), Why.KIND, item.getType() == null ? "" : item.getType().toCode());
            return;
        }
        if (text(item).isEmpty()) {
            if (kind.get() != Kind.DISPLAY) {
                refuse(item.getLinkId(), Why.NO_TEXT, "");
            }
            return;
        }
        List<FormOption> options = kind.get() == Kind.CHOICE || kind.get() == Kind.OPEN_CHOICE
                ? choices.of(item, refusals)
                : List.of();
        questions.add(new FormQuestion(
                item.getLinkId(),
                item.hasCode() ? item.getCodeFirstRep().getCode() : null,
                kind.get(),
                text(item),
                around.headings(),
                options,
                ItemSigns.limit(item, "minValue"),
                ItemSigns.limit(item, "maxValue"),
                choices.initial(item).orElse(null),
                around.showings()));
    }

    private Optional<Showing> showing(QuestionnaireItemComponent item) {
        if (!item.hasEnableWhen()) {
            return Optional.empty();
        }
        List<Showing.Condition> conditions = item.getEnableWhen().stream()
                .flatMap(when -> Conditions.of(when)
                        .or(() -> {
                            refuse(item.getLinkId(), Why.CONDITION_KIND, String.valueOf(when.getQuestion()));
                            return Optional.empty();
                        })
                        .stream())
                .toList();
        return Optional.of(new Showing(item.getEnableBehavior() != EnableWhenBehavior.ANY, conditions));
    }

    private void refuse(String linkId, Why why, String detail) {
        refusals.add(new Refusal(linkId, why, detail));
    }

    private static String text(QuestionnaireItemComponent item) {
        String text = Said.text(item.getText());
        return text.isEmpty() && item.hasCode() ? Said.text(item.getCodeFirstRep().getDisplay()) : text;
    }
}
