package thaw.domain.measure;

/** What one form comes to. An incomplete form is shown as incomplete and is never filled up with zeros. */
public sealed interface Score {

    /** Every item was answered. */
    record Complete(int total, Band band) implements Score {}

    /** Few items are missing; the mean of the others stands for them. Shown with a mark. */
    record Prorated(int total, Band band, int missing) implements Score {}

    /** Too many items are missing for a total: {@code answered} of {@code items}. */
    record Incomplete(int answered, int items) implements Score {}
}
