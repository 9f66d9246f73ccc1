package thaw.record.exchange;

import java.time.Instant;
import org.hl7.fhir.r4.model.Resource;
import thaw.record.fhir.FhirJson;

/** Writes a bundle of type "collection" one resource after the other: as objects they take ten times the room of their text. */
final class BundleWriter {

    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    BundleWriter(Instant at) {
        text.append("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"timestamp\":\"")
                .append(Terms.instant(at).getValueAsString())
                .append("\",\"entry\":[");
    }

    void add(Resource resource) {
        text.append(first ? "\n" : ",\n")
                .append("{\"fullUrl\":\"urn:uuid:")
                .append(resource.getIdElement().getIdPart())
                .append("\",\"resource\":")
                .append(FhirJson.of(resource))
                .append('}');
        first = false;
    }

    /** The whole bundle. */
    String text() {
        return text + "\n]}\n";
    }
}
