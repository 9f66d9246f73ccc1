package thaw.record.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import thaw.domain.measure.FormAnswers;
import thaw.domain.measure.FormQuestion;
import thaw.domain.measure.Questionnaire;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.Refusal.Why;

/** Reads the answers to a questionnaire that the clinic has imported: a QuestionnaireResponse. */
public final class ResponseFile {

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private ResponseFile() {}

    /**
     * A questionnaire of the clinic.
     *
     * @param key names it to whoever asks
     */
    public record Known<K>(K key, Questionnaire questionnaire) {}

    /**
     * The answers that a file holds.
     *
     * @param day on which they were given, on the client's calendar
     */
    public record Filled<K>(Known<K> form, LocalDate day, FormAnswers answers) {}

    /**
     * Reads a file.
     *
     * @param find finds a questionnaire by what a response calls it: its address, or its id
     * @param zone the client's own
     */
    public static <K> FromFhir<Filled<K>> read(byte[] file, Function<String, Optional<Known<K>>> find, ZoneId zone) {
        try {
            return FhirText.read(file) instanceof QuestionnaireResponse response
                    ? new ResponseFile().take(response, find, zone)
                    : refused(Why.OTHER_RESOURCE, "");
        } catch (FhirText.NotFhirException trouble) {
            return new FromFhir.Refused<>(List.of(trouble.refusal()));
        }
    }

    private static <T> FromFhir<T> refused(Why why, String detail) {
        return new FromFhir.Refused<>(List.of(Refusal.ofFile(why, detail)));
    }

    private <K> FromFhir<Filled<K>> take(
            QuestionnaireResponse response, Function<String, Optional<Known<K>>> find, ZoneId zone) {
        String called = AnswerList.address(Said.text(response.getQuestionnaire()));
        Optional<Known<K>> form = find.apply(called.replaceFirst("^Questionnaire/", ""));
        if (form.isEmpty()) {
            return refused(Why.QUESTIONNAIRE_UNKNOWN, called);
        }
        if (response.getStatus() != QuestionnaireResponseStatus.COMPLETED
                && response.getStatus() != QuestionnaireResponseStatus.AMENDED) {
            return refused(Why.NOT_COMPLETED, "");
        }
        if (response.getAuthored() == null) {
            return refused(Why.NO_DATE, "");
        }
        FormAnswers answers = answers(form.get().questionnaire(), response);
        return refusals.isEmpty()
                ? new FromFhir.Whole<>(new Filled<>(form.get(), day(response, zone), answers), remarks)
                : new FromFhir.Refused<>(refusals);
    }

    /** A day without a time is that day wherever the machine stands. */
    private static LocalDate day(QuestionnaireResponse response, ZoneId zone) {
        TimeZone written = response.getAuthoredElement().getTimeZone();
        ZoneId own = response.getAuthoredElement().hasTime()
                ? zone
                : written == null ? ZoneId.systemDefault() : written.toZoneId();
        return LocalDate.ofInstant(response.getAuthored().toInstant(), own);
    }

    private FormAnswers answers(Questionnaire form, QuestionnaireResponse response) {
        List<QuestionnaireResponseItemComponent> items =
                response.getItem().stream().flatMap(ResponseFile::all).filter(item -> item.hasAnswer()).toList();
        Map<String, String> names = names(form, items);
        Map<String, String> given = new HashMap<>();
        items.forEach(item -> {
            String linkId = names.getOrDefault(String.valueOf(item.getLinkId()), String.valueOf(item.getLinkId()));
            if (!form.unasked().contains(linkId)) {
                form.find(linkId).ifPresentOrElse(
                        question -> put(question, item, given),
                        () -> refusals.add(new Refusal(linkId, Why.ITEM_UNKNOWN, "")));
            }
        });
        return FormAnswers.of(given);
    }

    private static Stream<QuestionnaireResponseItemComponent> all(QuestionnaireResponseItemComponent item) {
        Stream<QuestionnaireResponseItemComponent> below = Stream.concat(
                item.getItem().stream(), item.getAnswer().stream().flatMap(answer -> answer.getItem().stream()));
        return Stream.concat(Stream.of(item), below.flatMap(ResponseFile::all));
    }

    private void put(FormQuestion question, QuestionnaireResponseItemComponent item, Map<String, String> given) {
        Optional<String> value = item.getAnswer().size() == 1
                ? Conditions.value(item.getAnswerFirstRep().getValue()).filter(question::takes)
                : Optional.empty();
        if (value.isEmpty() || given.put(question.linkId(), value.get()) != null) {
            refusals.add(new Refusal(question.linkId(), Why.ANSWER, question.text()));
        }
    }

    /** Where no name is the same, the endings may say which is which: each of them once on either side. */
    private Map<String, String> names(Questionnaire form, List<QuestionnaireResponseItemComponent> items) {
        Set<String> asked = new HashSet<>(form.unasked());
        form.questions().forEach(question -> asked.add(question.linkId()));
        List<String> written = items.stream().map(item -> String.valueOf(item.getLinkId())).toList();
        if (written.isEmpty() || written.stream().anyMatch(asked::contains)) {
            return Map.of();
        }
        Map<String, String> byEnding = new HashMap<>();
        boolean clear = asked.stream().allMatch(linkId -> byEnding.put(ending(linkId), linkId) == null)
                && written.stream().map(ResponseFile::ending).distinct().count() == written.size()
                && written.stream().allMatch(linkId -> byEnding.containsKey(ending(linkId)));
        if (!clear) {
            return Map.of();
        }
        remarks.add(new Remark("", Remark.Kind.BY_ENDING));
        Map<String, String> names = new HashMap<>();
        written.forEach(linkId -> names.put(linkId, byEnding.getOrDefault(ending(linkId), linkId)));
        return names;
    }

    private static String ending(String linkId) {
        return linkId.substring(Math.max(linkId.lastIndexOf('.'), linkId.lastIndexOf('/')) + 1);
    }
}
