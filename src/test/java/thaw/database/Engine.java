package thaw.database;

import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** The databases that Thaw runs on. */
public enum Engine {
    H2,
    POSTGRESQL;

    private static final Supplier<SharedThaw> ON_H2 = shared(H2Databases::new);
    private static final Supplier<SharedThaw> ON_POSTGRESQL = shared(PostgresDatabases::new);

    /** The one Thaw without web pages that all tests of this JVM share on this database. */
    SharedThaw thaw() {
        return switch (this) {
            case H2 -> ON_H2.get();
            case POSTGRESQL -> ON_POSTGRESQL.get();
        };
    }

    private static Supplier<SharedThaw> shared(Supplier<Databases> databases) {
        return SingletonSupplier.of(() -> new SharedThaw(databases.get()));
    }
}
