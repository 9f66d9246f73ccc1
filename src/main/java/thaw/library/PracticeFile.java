package thaw.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A practice as it was written.
 *
 * @param name the file's name without its folder, for instance {@code grounding-1-five-colours.yaml}
 */
public record PracticeFile(String name, String text) {

    /** How the names of practice files end. */
    public static final String ENDING = ".yaml";

    /**
     * All practice files of a folder, by name.
     *
     * @throws UncheckedIOException when the folder or a file cannot be read
     */
    public static List<PracticeFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().map(PracticeFile::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PracticeFile read(Path file) {
        try {
            return new PracticeFile(String.valueOf(file.getFileName()), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
