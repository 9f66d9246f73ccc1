package thaw.record.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.Circles;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.Instruments;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.Refusal.Why;

/** Reads questionnaires and lists of answers: a Questionnaire, a ValueSet, or a Bundle of these. */
public final class QuestionnaireFile {

    private static final int LONGEST_NAME = 200;
    private static final Set<String> ITEM_9 = Set.of("44260-8");

    private final Function<String, Optional<AnswerList>> lists;
    private final Instruments instruments;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private QuestionnaireFile(Function<String, Optional<AnswerList>> lists, Instruments instruments) {
        this.lists = lists;
        this.instruments = instruments;
    }

    /** What a file brought. */
    public record Brought(List<Asked> questionnaires, List<AnswerList> lists) {
        public Brought {
            questionnaires = List.copyOf(questionnaires);
            lists = List.copyOf(lists);
        }
    }

    /**
     * A questionnaire as it can be asked.
     *
     * @param url        its canonical address without a version, or null
     * @param resourceId its id where it comes from, or null
     * @param instrument the short name of the instrument it is scored as, or null for its own values
     */
    public record Asked(
            thaw.domain.measure.Questionnaire questionnaire,
            @Nullable String url,
            @Nullable String resourceId,
            @Nullable String instrument) {}

    /**
     * Reads a file.
     *
     * @param lists       finds a list that the clinic has imported, by its address
     * @param instruments what Thaw can score
     */
    public static FromFhir<Brought> read(
            byte[] file, Function<String, Optional<AnswerList>> lists, Instruments instruments) {
        try {
            return new QuestionnaireFile(lists, instruments).take(FhirText.read(file));
        } catch (FhirText.NotFhirException trouble) {
            return new FromFhir.Refused<>(List.of(trouble.refusal()));
        }
    }

    private FromFhir<Brought> take(IBaseResource resource) {
        List<IBaseResource> all = resource instanceof Bundle bundle
                ? bundle.getEntry().stream().<IBaseResource>map(BundleEntryComponent::getResource).filter(Objects::nonNull).toList()
                : List.of(resource);
        all.stream()
                .filter(one -> !(one instanceof Questionnaire || one instanceof ValueSet))
                .forEach(other -> refusals.add(Refusal.ofFile(Why.OTHER_RESOURCE, other.fhirType())));
        List<AnswerList> brought = all.stream()
                .flatMap(one -> one instanceof ValueSet set ? known(AnswerList.of(set)) : Stream.empty())
                .toList();
        Map<String, AnswerList> own = new HashMap<>();
        brought.forEach(list -> own.put(list.url(), list));
        List<Asked> asked = all.stream()
                .flatMap(one -> one instanceof Questionnaire questionnaire ? questionnaire(questionnaire, own) : Stream.empty())
                .toList();
        if (refusals.isEmpty() && asked.isEmpty() && brought.isEmpty()) {
            refusals.add(Refusal.ofFile(Why.NO_QUESTIONS, ""));
        }
        return refusals.isEmpty()
                ? new FromFhir.Whole<>(new Brought(asked, brought), remarks)
                : new FromFhir.Refused<>(refusals);
    }

    private <T> Stream<T> known(FromFhir<T> one) {
        return switch (one) {
            case FromFhir.Whole<T>(T value, List<Remark> said) -> {
                remarks.addAll(said);
                yield Stream.of(value);
            }
            case FromFhir.Refused<T>(List<Refusal> why) -> {
                refusals.addAll(why);
                yield Stream.empty();
            }
        };
    }

    private Stream<Asked> questionnaire(Questionnaire file, Map<String, AnswerList> own) {
        String title = title(file);
        ItemWalk walk = new ItemWalk(new Choices(file, url -> Optional.ofNullable(own.get(url)).or(() -> lists.apply(url))));
        walk.walk(file.getItem());
        List<Refusal> wrong = new ArrayList<>(walk.refusals());
        wrong.addAll(conditions(walk.questions()));
        if (title.isEmpty()) {
            wrong.add(Refusal.ofFile(Why.NO_TITLE, ""));
        }
        if (wrong.isEmpty() && walk.questions().stream().allMatch(one -> one.kind() == FormQuestion.Kind.DISPLAY)) {
            wrong.add(Refusal.ofFile(Why.NO_QUESTIONS, ""));
        }
        if (!wrong.isEmpty()) {
            refusals.addAll(wrong);
            return Stream.empty();
        }
        remarks.addAll(walk.remarks());
        var read = new thaw.domain.measure.Questionnaire(
                title,
                code(file),
                file.getLanguage(),
                walk.questions(),
                walk.unasked(),
                alarms(walk.questions()));
        return Stream.of(new ScoredAs(instruments, remarks).asked(
                read, Said.text(file.getUrl()).isEmpty() ? null : AnswerList.address(file.getUrl()), file.getIdElement().getIdPart()));
    }

    private static List<Refusal> conditions(List<FormQuestion> questions) {
        Set<String> known = new HashSet<>(questions.stream().map(FormQuestion::linkId).toList());
        List<Refusal> wrong = new ArrayList<>();
        questions.forEach(question -> question.shownWhen().stream()
                .flatMap(showing -> showing.conditions().stream())
                .filter(condition -> !known.contains(condition.linkId()))
                .forEach(condition -> wrong.add(new Refusal(question.linkId(), Why.CONDITION_UNKNOWN, condition.linkId()))));
        Circles.in(questions).forEach(linkId -> wrong.add(new Refusal(linkId, Why.CIRCLE, "")));
        return wrong;
    }

    private static Set<String> alarms(List<FormQuestion> questions) {
        Set<String> alarms = new HashSet<>();
        questions.stream()
                .filter(question -> question.code() != null && ITEM_9.contains(question.code()))
                .forEach(question -> alarms.add(question.linkId()));
        return alarms;
    }

    private static String title(Questionnaire file) {
        String title = Stream.of(file.getTitle(), file.getName())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("")
                .strip();
        return title.substring(0, Math.min(title.length(), LONGEST_NAME));
    }

    /** The panel's code: of the questionnaire, or of the one group that holds everything. */
    private static @Nullable String code(Questionnaire file) {
        return Stream.concat(file.getCode().stream(), file.getItem().size() == 1 ? file.getItemFirstRep().getCode().stream() : Stream.empty())
                .map(coding -> coding.getCode())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
