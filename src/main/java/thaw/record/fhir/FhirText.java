package thaw.record.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.instance.model.api.IBaseResource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import thaw.record.fhir.Refusal.Why;

/**
 * Turns a file into a FHIR resource, strictly. Its size and depth are looked at before anything is built from it; names
 * that FHIR R4 does not know, and a field that stands twice, are refused. Extensions may be any.
 */
final class FhirText {

    /** The largest file, in bytes. */
    static final int LARGEST = 2_000_000;

    private static final int DEEPEST = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LARGEST)
                    .maxNumberLength(100)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private FhirText() {}

    /** A file that cannot be a resource. */
    static final class NotFhirException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        NotFhirException(Why why, String detail) {
            super(why.name());
            this.refusal = Refusal.ofFile(why, detail);
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** The text of the file, if it is UTF-8. */
    static String text(byte[] file) throws NotFhirException {
        if (file.length > LARGEST) {
            throw new NotFhirException(Why.TOO_LARGE, String.valueOf(LARGEST / 1_000_000));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new NotFhirException(Why.NO_JSON, "UTF-8");
        }
    }

    static IBaseResource read(byte[] file) throws NotFhirException {
        String text = text(file);
        check(text);
        try {
            return Context.R4.newJsonParser().setParserErrorHandler(new StrictErrorHandler()).parseResource(text);
        } catch (DataFormatException | ClassCastException | IllegalArgumentException | NullPointerException notFhir) {
            throw new NotFhirException(Why.NO_FHIR, String.valueOf(notFhir.getMessage()));
        }
    }

    private static void check(String text) throws NotFhirException {
        try (JsonParser tokens = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            int depth = 0;
            boolean first = true;
            for (var token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                if (depth == 0 && !(first && token.isStructStart())) {
                    throw new NotFhirException(Why.NO_JSON, "");
                }
                first = false;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            if (first) {
                throw new NotFhirException(Why.NO_JSON, "");
            }
        } catch (StreamConstraintsException tooMuch) {
            throw new NotFhirException(Why.TOO_DEEP, String.valueOf(DEEPEST));
        } catch (JacksonException notJson) {
            var place = notJson.getLocation();
            throw new NotFhirException(Why.NO_JSON, place == null ? "" : place.getLineNr() + ":" + place.getColumnNr());
        }
    }

    /** Made at the first file: it takes a second and some memory that a clinic without FHIR files never needs. */
    static final class Context {
        static final FhirContext R4 = FhirContext.forR4();
    }
}
