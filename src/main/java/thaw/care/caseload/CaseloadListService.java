package thaw.care.caseload;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;

/** Remembers the lists of the therapist who asks. They say whom to list, never who is on it. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class CaseloadListService {

    private final CurrentUser user;
    private final CaseloadListRepository lists;

    CaseloadListService(CurrentUser user, CaseloadListRepository lists) {
        this.user = user;
        this.lists = lists;
    }

    /** The own lists by name. */
    @Transactional(readOnly = true)
    public List<CaseloadList> lists() {
        return lists.of(user.get().id());
    }

    /**
     * Keeps a list; one of that name is replaced.
     *
     * @return false when there are too many already
     * @throws IllegalArgumentException for a name that is blank or too long
     */
    public boolean keep(String name, CaseloadFilter filter) {
        CaseloadList list = new CaseloadList(name, filter);
        List<CaseloadList> own = lists.of(user.get().id());
        boolean isThere = own.stream().anyMatch(each -> each.name().equals(list.name()));
        boolean fits = isThere || own.size() < CaseloadListRepository.AT_MOST;
        if (fits) {
            lists.keep(user.get().id(), list);
        }
        return fits;
    }

    /** Forgets a list; one that is not there stays so. */
    public void forget(String name) {
        lists.forget(user.get().id(), name);
    }
}
