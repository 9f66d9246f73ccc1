package thaw.care.library;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CurrentUser;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.PracticeVersion;
import thaw.library.Bringing;
import thaw.library.ClinicLibrary;
import thaw.library.LibraryAnswer;
import thaw.library.LibraryDesk;
import thaw.library.LibraryKeeper;
import thaw.library.Shelved;

/** The therapists' desk of the library. Nothing of any client is read or written here. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class LibraryService extends LibraryDesk {

    private final ClinicLibrary library;
    private final LibraryKeeper keeper;
    private final CurrentUser user;

    LibraryService(ClinicLibrary library, LibraryKeeper keeper, CurrentUser user) {
        this.library = library;
        this.keeper = keeper;
        this.user = user;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Shelved> practices() {
        return library.shelves();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Shelved.WithHistory> practice(String id) {
        return library.withHistory(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Practice> version(PracticeVersion version) {
        return library.version(version);
    }

    @Override
    public Bringing bring(byte[] file) {
        return keeper.bring(file, user.get().id());
    }

    @Override
    public LibraryAnswer withdraw(PracticeId id, String reason) {
        return keeper.withdraw(id, reason, user.get().id());
    }

    @Override
    public LibraryAnswer bringBack(PracticeId id, String reason) {
        return keeper.bringBack(id, reason, user.get().id());
    }
}
