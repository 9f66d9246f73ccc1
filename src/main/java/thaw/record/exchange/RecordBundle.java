package thaw.record.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.ClientId;

/** A client's record as a FHIR R4 bundle. The caller has made sure who may, and writes it down. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class RecordBundle {

    /** Who is going to read it. */
    public enum Reader {
        /** The client: all of their words, and who opened the record. */
        CLIENT,
        /** Somebody else: the words that the client shares. */
        THERAPIST
    }

    private final ExchangeRepository said;
    private final ActsRepository acts;
    private final FormsRepository forms;

    RecordBundle(ExchangeRepository said, ActsRepository acts, FormsRepository forms) {
        this.said = said;
        this.acts = acts;
        this.forms = forms;
    }

    /**
     * The whole record.
     *
     * @param at the moment of the export
     */
    public String of(ClientId client, Reader reader, Instant at) {
        Rows.Person person = said.person(client);
        BundleWriter bundle = new BundleWriter(at);
        bundle.add(patient(person));
        plans(client, person, reader, at, bundle);
        Observations observations = new Observations(person);
        acts.doses(client, row -> bundle.add(observations.of(row)));
        said.checkIns(client, reader, row -> bundle.add(observations.of(row)));
        said.stirrings(client, reader, row -> bundle.add(observations.of(row)));
        forms(client, person, observations, bundle);
        Flags flags = new Flags(person);
        acts.alerts(client, row -> bundle.add(flags.of(row)));
        flags.of(acts.gates(client)).forEach(bundle::add);
        if (reader == Reader.CLIENT) {
            Openings openings = new Openings(person);
            acts.opened(client, row -> bundle.add(openings.of(row)));
        }
        return bundle.text();
    }

    private static Patient patient(Rows.Person person) {
        Patient patient = new Patient();
        patient.setId(person.id().toString());
        patient.addName().setText(person.name());
        return patient;
    }

    private void plans(ClientId client, Rows.Person person, Reader reader, Instant at, BundleWriter bundle) {
        Plans plans = new Plans(person, LocalDate.ofInstant(at, person.zone()));
        acts.plans(client).forEach(row -> bundle.add(plans.of(row)));
        acts.planned(client, row -> bundle.add(plans.of(row)));
        acts.sessions(client, reader, row -> bundle.add(plans.of(row)));
    }

    private void forms(ClientId client, Rows.Person person, Observations observations, BundleWriter bundle) {
        List<Rows.Asked> asked = forms.asked(client);
        asked.forEach(row -> bundle.add(AskedForms.of(row)));
        FilledForms filled = new FilledForms(person, asked);
        forms.forms(client, row -> bundle.add(filled.of(row)));
        forms.scores(client, row -> bundle.add(observations.of(row)));
    }
}
