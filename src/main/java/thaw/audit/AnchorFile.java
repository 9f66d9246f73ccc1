package thaw.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import thaw.database.DataFolder;

/**
 * The daily notes of where the chain ended, one line a day, in a file beside the database. Whoever rewrites the whole log
 * in the database has to know of this file too, and of every copy of it.
 */
@Component
class AnchorFile {

    private static final String NAME = "audit-anchors.txt";

    private final Path file;

    AnchorFile(Environment environment) {
        this.file = DataFolder.of(environment).resolve(NAME);
    }

    /** The notes so far, the oldest first. */
    List<Anchor> read() {
        try {
            return Files.exists(file) ? Files.readAllLines(file).stream().map(Anchor::parse).toList() : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds those that come after the last one that is there. */
    void add(List<Anchor> anchors) {
        List<Anchor> there = read();
        List<String> lines = anchors.stream()
                .filter(anchor -> there.isEmpty() || anchor.day().isAfter(there.getLast().day()))
                .map(Anchor::line)
                .toList();
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
