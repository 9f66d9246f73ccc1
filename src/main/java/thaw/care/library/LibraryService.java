package thaw.care.library;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Route;
import thaw.library.PracticeLibrary;

/** Shows the practices to therapists. It reads nothing of any client and needs no transaction: the library is in memory. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
public class LibraryService {

    private final PracticeLibrary library;

    LibraryService(PracticeLibrary library) {
        this.library = library;
    }

    /**
     * The practices in the order of route and level, locked slots among them.
     *
     * @param route of this route alone; null for all
     * @param level 1 to 5, of this level alone; null for all
     */
    public List<Practice> practices(@Nullable Route route, @Nullable Integer level) {
        return library.all().stream()
                .filter(practice -> route == null || practice.route() == route)
                .filter(practice -> level == null || practice.level() == level)
                .toList();
    }

    /** The practice with the id from an address; empty for anything that is none. */
    public Optional<Practice> practice(String id) {
        return PracticeId.isValid(id) ? library.byId(new PracticeId(id)) : Optional.empty();
    }
}
