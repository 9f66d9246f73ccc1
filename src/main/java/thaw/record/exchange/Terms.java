package thaw.record.exchange;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import thaw.domain.checkin.Answer;

/** The words of FHIR that several resources share. */
final class Terms {

    private static final String OWN = "urn:thaw:";
    private static final String UUIDS = "urn:uuid:";
    private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final String UCUM = "http://unitsofmeasure.org";

    private Terms() {}

    /**
     * A code of Thaw's own.
     *
     * @param list of which it is, such as {@code question}
     * @param name in capitals or small letters, with underlines or hyphens
     */
    static CodeableConcept own(String list, String name) {
        String code = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return new CodeableConcept(new Coding(OWN + list, code, null)).setText(code.replace('-', ' '));
    }

    static CodeableConcept of(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    static String uuid(UUID id) {
        return UUIDS + id;
    }

    /** The id of something that the database numbers within a record: the same at every export. */
    static UUID id(UUID record, String kind, long number) {
        return UUID.nameUUIDFromBytes((record + "/" + kind + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    static Reference to(UUID id) {
        return new Reference(uuid(id));
    }

    /** Somebody who is no resource of the bundle. */
    static Reference named(String name) {
        return new Reference().setDisplay(name);
    }

    /** With the offset that held there and then. */
    static DateTimeType moment(Instant at, ZoneId zone) {
        return new DateTimeType(Date.from(at), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone(zone));
    }

    static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static InstantType instant(Instant at) {
        return new InstantType(Date.from(at), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone(ZoneOffset.UTC));
    }

    /** A number without a unit: of a scale, or a level. */
    static Quantity number(double value) {
        return new Quantity().setValue(BigDecimal.valueOf(value)).setSystem(UCUM).setCode("1");
    }

    static CodeableConcept absent(String why) {
        return of(ABSENT, why);
    }

    /** A number as a quantity, and every other answer as a code. */
    static Type answer(Answer answer) {
        return switch (answer) {
            case Answer.Rated(double value) -> number(value);
            case Answer.Nothing nothing -> own("answer", "nothing");
            case Answer.FarAway farAway -> own("answer", "something-far-away");
            case Answer.CantTell cantTell -> own("answer", "cannot-tell");
            case Answer.Skipped skipped -> absent("asked-declined");
            case Answer.Missing missing -> absent("not-asked");
        };
    }

    /** Whether there is something to say about an answer. */
    static boolean isThere(Answer answer) {
        return !(answer instanceof Answer.Missing);
    }
}
