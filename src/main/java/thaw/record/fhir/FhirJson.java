package thaw.record.fhir;

import org.hl7.fhir.instance.model.api.IBaseResource;

/** A FHIR R4 resource as JSON. */
public final class FhirJson {

    private FhirJson() {}

    /** The resource on one line. */
    public static String of(IBaseResource resource) {
        return FhirText.Context.R4.newJsonParser().encodeResourceToString(resource);
    }
}
