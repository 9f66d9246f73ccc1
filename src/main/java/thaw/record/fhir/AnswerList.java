package thaw.record.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.jspecify.annotations.Nullable;
import thaw.domain.measure.FormOption;
import thaw.record.fhir.Refusal.Why;

/**
 * A list of answers that questionnaires refer to by its address.
 *
 * @param url canonical, without a version
 */
public record AnswerList(String url, String name, List<FormOption> options) {

    public AnswerList {
        options = List.copyOf(options);
    }

    /** The answers of a value set that lists them one by one, in its order; else why not. */
    static Optional<Why> read(ValueSet set, List<FormOption> into) {
        if (set.hasExpansion() && !set.getExpansion().getContains().isEmpty()) {
            set.getExpansion().getContains().forEach(one -> into.add(new FormOption(
                    one.getCode(), shown(one.getDisplay(), one.getCode()), Points.of(one))));
        } else {
            for (ConceptSetComponent part : set.getCompose().getInclude()) {
                if (part.hasFilter() || part.hasValueSet() || !part.hasConcept()) {
                    return Optional.of(Why.LIST_OPEN);
                }
                part.getConcept().forEach(concept -> into.add(option(concept)));
            }
            if (set.getCompose().hasExclude()) {
                return Optional.of(Why.LIST_OPEN);
            }
        }
        return into.isEmpty() ? Optional.of(Why.NO_OPTIONS) : Optional.empty();
    }

    private static FormOption option(ConceptReferenceComponent concept) {
        return new FormOption(concept.getCode(), shown(concept.getDisplay(), concept.getCode()), Points.of(concept));
    }

    static String shown(@Nullable String display, @Nullable String code) {
        String text = Said.text(display);
        return text.isEmpty() ? Said.text(code) : text;
    }

    /** The value set as it is kept; refused when its answers are not listed, or it has no address. */
    static FromFhir<AnswerList> of(ValueSet set) {
        List<FormOption> options = new ArrayList<>();
        String url = Said.text(set.getUrl());
        Optional<Why> trouble = url.isEmpty() ? Optional.of(Why.NO_TITLE) : read(set, options);
        return trouble
                .<FromFhir<AnswerList>>map(why -> new FromFhir.Refused<>(List.of(Refusal.ofFile(why, url))))
                .orElseGet(() -> new FromFhir.Whole<>(
                        new AnswerList(address(url), shown(set.getTitle(), shown(set.getName(), url)), options), List.of()));
    }

    /** A canonical address without its version. */
    static String address(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }
}
