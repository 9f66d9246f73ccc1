package thaw.care.record;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import thaw.domain.people.ClientId;

/**
 * A client's imports, as the record page shows them.
 *
 * @param zone the client's own
 */
public record ClientImports(ClientId client, String name, ZoneId zone, List<Done> imports) {

    /** A file that came in, and how many check-ins it held. */
    public record Done(Instant at, int checkIns) {}

    public ClientImports {
        imports = List.copyOf(imports);
    }
}
