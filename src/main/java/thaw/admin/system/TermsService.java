package thaw.admin.system;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.Colleague;
import thaw.account.Covers;
import thaw.account.CurrentUser;
import thaw.domain.people.AccountId;
import thaw.governor.ClinicTerms;
import thaw.governor.TermsKeeper;

/** The admin sets by when alerts are to be answered, and who is asked last. No alert is seen here. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional
public class TermsService {

    private final TermsKeeper terms;
    private final Covers covers;
    private final CurrentUser user;

    TermsService(TermsKeeper terms, Covers covers, CurrentUser user) {
        this.terms = terms;
        this.covers = covers;
        this.user = user;
    }

    /** What holds now. */
    @Transactional(readOnly = true)
    public ClinicTerms now() {
        return terms.now();
    }

    /** A stretch of the therapists who can be the safety contact, by name. */
    @Transactional(readOnly = true)
    public List<Colleague> therapists(String search, int offset, int limit) {
        return covers.colleagues(user.get().id(), search, offset, limit);
    }

    /** The therapist who is the safety contact now. */
    @Transactional(readOnly = true)
    public Optional<Colleague> safetyContact() {
        @Nullable AccountId contact = terms.now().safetyContact();
        return contact == null ? Optional.empty() : covers.colleague(contact);
    }

    /**
     * Replaces the terms that were shown.
     *
     * @return false when they were changed meanwhile, or the safety contact may not sign in any more
     */
    public boolean change(ClinicTerms changed) {
        return terms.change(changed);
    }
}
