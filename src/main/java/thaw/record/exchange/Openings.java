package thaw.record.exchange;

import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Coding;

/** Who opened or changed which part of the record, as AuditEvents. */
final class Openings {

    private static final Coding PATIENT_RECORD =
            new Coding("http://dicom.nema.org/resources/ontology/DCM", "110110", "Patient Record");

    private final Rows.Person person;

    Openings(Rows.Person person) {
        this.person = person;
    }

    AuditEvent of(Rows.Opened row) {
        AuditEvent event = new AuditEvent();
        event.setId(Terms.id(person.id(), "audit", row.id()).toString());
        event.setType(PATIENT_RECORD.copy()).setRecordedElement(Terms.instant(row.at()));
        event.setAction(row.act().equals("READ") ? AuditEventAction.R : AuditEventAction.U);
        event.setOutcome(AuditEventOutcome._0);
        event.addPurposeOfEvent(Terms.own("basis", row.basis()));
        event.addAgent()
                .setRequestor(true)
                .addRole(Terms.own("role", row.role()))
                .setWho(Terms.named(row.who() == null ? "Thaw" : row.who()));
        event.getSource().setObserver(Terms.named("Thaw"));
        event.addEntity().setWhat(Terms.to(person.id())).setName(Terms.own("part", row.part()).getText());
        return event;
    }
}
