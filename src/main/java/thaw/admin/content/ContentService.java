package thaw.admin.content;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.practice.Route;
import thaw.library.ClinicLibrary;
import thaw.library.PracticeLibrary;

/** Counts what can be offered. How much it is used stands in the usage report, with its care for small numbers. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional(readOnly = true)
public class ContentService {

    private final ClinicLibrary library;

    ContentService(ClinicLibrary library) {
        this.library = library;
    }

    /** How many practices may be offered, by route. */
    public List<RouteRow> practices() {
        PracticeLibrary offered = library.offered();
        return Stream.of(Route.values())
                .map(route -> new RouteRow(
                        route,
                        IntStream.rangeClosed(1, RouteRow.LEVELS)
                                .mapToObj(level -> offered.forRouteAndLevel(route, level).size())
                                .toList()))
                .toList();
    }
}
