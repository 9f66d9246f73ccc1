package thaw.record.fhir;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.jspecify.annotations.Nullable;

/** What an answer is worth, as files say it: by the extensions ordinalValue and itemWeight. */
final class Points {

    private static final List<String> SAYING = List.of(
            "http://hl7.org/fhir/StructureDefinition/ordinalValue",
            "http://hl7.org/fhir/StructureDefinition/itemWeight",
            "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue",
            "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue",
            "http://hl7.org/fhir/StructureDefinition/codesystem-ordinalValue",
            "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value");

    /** LOINC answers whose points are part of their answer list: how often (LL358-3), and yes or no. */
    private static final Map<String, Double> BY_CODE =
            Map.of("LA6568-5", 0.0, "LA6569-3", 1.0, "LA6570-1", 2.0, "LA6571-9", 3.0, "LA32-8", 0.0, "LA33-6", 1.0);

    private Points() {}

    /** The points that the first of these elements states; null when none does. */
    static @Nullable Double of(Element... elements) {
        return Stream.of(elements)
                .flatMap(element -> element.getExtension().stream())
                .filter(extension -> SAYING.contains(extension.getUrl()))
                .flatMap(ItemSigns::number)
                .findFirst()
                .orElse(null);
    }

    /** The points of a LOINC answer whose list fixes them; null for any other. */
    static @Nullable Double ofCode(Coding coding) {
        return BY_CODE.get(coding.getCode());
    }
}
