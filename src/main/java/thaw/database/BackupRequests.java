package thaw.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How the command line asks a running Thaw for a backup: the embedded database can be open in one program at a time.
 * The asker leaves an empty file "ID.request" in the backups folder; the running Thaw takes it away and leaves
 * "ID.answer", whose text is the name of a new verified backup, or a sentence why there is none. Whoever may write
 * into the folder may ask; all they get is a file in the same folder.
 */
final class BackupRequests {

    private static final String REQUEST = ".request";
    private static final String ANSWER = ".answer";

    private final Path folder;

    BackupRequests(Path dataFolder) {
        this.folder = BackupFile.folder(dataFolder);
    }

    /** Asks; the result names the request. */
    String ask() throws IOException {
        Files.createDirectories(folder);
        String id = UUID.randomUUID().toString();
        Files.createFile(folder.resolve(id + REQUEST));
        return id;
    }

    /** Takes the question back; false when it has been taken up already. */
    boolean withdraw(String id) throws IOException {
        return Files.deleteIfExists(folder.resolve(id + REQUEST));
    }

    /** The answer, once it is there; it is gone afterwards. */
    Optional<String> answer(String id) throws IOException {
        Path file = folder.resolve(id + ANSWER);
        try {
            String words = Files.readString(file);
            Files.delete(file);
            return Optional.of(words);
        } catch (NoSuchFileException notYet) {
            return Optional.empty();
        }
    }

    /** Takes up what was asked so far. */
    List<String> take() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> ids;
        try (Stream<Path> files = Files.list(folder)) {
            ids = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(REQUEST))
                    .map(name -> name.substring(0, name.length() - REQUEST.length()))
                    .toList();
        }
        for (String id : ids) {
            Files.deleteIfExists(folder.resolve(id + REQUEST));
        }
        return ids;
    }

    void reply(String id, String words) throws IOException {
        Path part = folder.resolve(id + ".reply");
        Files.writeString(part, words);
        Files.move(part, folder.resolve(id + ANSWER), StandardCopyOption.ATOMIC_MOVE);
    }
}
