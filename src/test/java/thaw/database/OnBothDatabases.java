package thaw.database;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A test class that runs twice: on the embedded H2 in a file, with the settings it has in a clinic, and on a real
 * PostgreSQL. It extends this class and takes what it needs by {@code @Autowired} fields; everything of Thaw is there
 * except web pages. Each class has a migrated database of its own, empty at its first test and kept between its
 * tests, so a test makes its own people ({@link Clinic}). The clock stands at {@link MovableClock#START}.
 */
@ParameterizedClass(name = "{0}")
@EnumSource
public abstract class OnBothDatabases {

    /** The database this run is on. */
    @Parameter
    protected Engine engine = Engine.H2;

    @Autowired
    protected MovableClock clock;

    @Autowired
    protected Clinic clinic;

    @BeforeParameterizedClassInvocation
    static void emptyDatabase(Engine engine) {
        engine.thaw().emptyDatabase();
    }

    @BeforeEach
    void fillFields() {
        engine.thaw().fillFields(this);
        clock.set(MovableClock.START);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }
}
