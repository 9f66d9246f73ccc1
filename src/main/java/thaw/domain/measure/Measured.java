package thaw.domain.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A score in a client's record.
 *
 * @param instrument     the short name of an instrument that Thaw knows, else the questionnaire's own name
 * @param day            the client's calendar day it stands for
 * @param reliablePoints a change of this many points or more is more than measuring error, as it held when the score was
 *                       made; null where no number is known
 */
public record Measured(
        String instrument,
        LocalDate day,
        FormScore score,
        Instrument.Better better,
        @Nullable Integer reliablePoints,
        Origin origin,
        @Nullable String source) {

    /** How a score came into the record. */
    public enum Origin {
        /** The client filled the form in. */
        FORM,
        /** A therapist typed it in from somewhere else. */
        RECORDED,
        /** Answers from a file. */
        FILE
    }
}
