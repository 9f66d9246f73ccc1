package thaw;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.Clinic;

/**
 * A test of pages without a browser: the whole of Thaw on a data folder of its own, which all such tests share. A test
 * makes its own people ({@link Clinic}), signs one of them in, and goes where that person can go.
 */
@SpringBootTest
public abstract class ViewTest extends SpringBrowserlessTest {

    private static final Path FOLDER = folder();

    @Autowired
    protected Clinic clinic;

    @DynamicPropertySource
    static void onAFolderOfItsOwn(DynamicPropertyRegistry properties) {
        properties.add("THAW_HOME", FOLDER::toString);
    }

    /** From here on, the pages are this person's. */
    protected Me signIn(Me person) {
        SignedIn.as(person);
        return person;
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("thaw-views-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }
}
