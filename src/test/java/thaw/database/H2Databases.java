package thaw.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Files in a temporary folder that goes when the JVM ends. */
final class H2Databases implements Databases {

    private final Path folder;
    private int copies;

    H2Databases() {
        try {
            folder = Files.createTempDirectory("thaw-h2-");
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
    }

    @Override
    public DatabaseAddress template() {
        return file("template").address();
    }

    @Override
    public DatabaseAddress copyOfTemplate() {
        EmbeddedFile copy = file("copy" + ++copies);
        try {
            Files.createDirectory(copy.folder());
            Files.copy(file("template").path(), copy.path());
        } catch (IOException notCopied) {
            throw new UncheckedIOException(notCopied);
        }
        return copy.address();
    }

    private EmbeddedFile file(String name) {
        return new EmbeddedFile(folder.resolve(name), "");
    }
}
