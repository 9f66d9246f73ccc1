package thaw.governor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the clinic's terms, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TermsKeeper {

    private final TermsRepository terms;

    TermsKeeper(TermsRepository terms) {
        this.terms = terms;
    }

    /** What holds now. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public ClinicTerms now() {
        return terms.now();
    }

    /**
     * Replaces the terms that were shown. Alerts that are open keep the due times they have.
     *
     * @return false when they were changed meanwhile, or the safety contact is no therapist who may sign in
     */
    public boolean change(ClinicTerms changed) {
        return (changed.safetyContact() == null || terms.isActiveTherapist(changed.safetyContact()))
                && terms.store(changed);
    }
}
