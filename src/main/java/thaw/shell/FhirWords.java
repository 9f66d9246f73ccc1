package thaw.shell;

import java.util.List;
import java.util.Optional;
import thaw.record.fhir.FromFhir.Remark;
import thaw.record.fhir.Refusal;

/** What was found in a FHIR file, as tables of link ids and sentences. */
public final class FhirWords {

    private final Words source;

    /** @param source of the sentences */
    public FhirWords(Words source) {
        this.source = source;
    }

    /** Why a file was not taken, item by item. */
    public TextTable refusals(List<Refusal> refusals) {
        return table(
                "measure.refusals",
                refusals.stream()
                        .map(one -> List.of(one.linkId(), source.text("measure.refused." + one.why(), one.detail())))
                        .toList());
    }

    /** What to know about a file that was taken; empty when there is nothing. */
    public Optional<TextTable> remarks(List<Remark> remarks) {
        return remarks.isEmpty()
                ? Optional.empty()
                : Optional.of(table(
                        "measure.remarks",
                        remarks.stream()
                                .map(one -> List.of(one.linkId(), source.text("measure.remark." + one.kind())))
                                .toList()));
    }

    private TextTable table(String name, List<List<String>> rows) {
        return new TextTable(
                source.text(name), List.of(source.text("measure.link-id"), source.text("measure.why")), rows);
    }
}
