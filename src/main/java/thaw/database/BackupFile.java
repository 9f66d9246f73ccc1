package thaw.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A backup of the embedded database: a zip with the database file in it. In the data folder's "backups" a name that
 * ends in .zip means that the backup has been opened once and its rows were counted.
 */
record BackupFile(Path zip) {

    private static final String ENDING = ".zip";
    private static final Duration TIME_TO_COUNT = Duration.ofHours(1);

    static Path folder(Path dataFolder) {
        return dataFolder.resolve("backups");
    }

    /** The verified backups of a data folder, the newest first. Their names begin with their time. */
    static List<BackupFile> verified(Path dataFolder) {
        if (!Files.isDirectory(folder(dataFolder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder(dataFolder))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.reverseOrder())
                    .map(BackupFile::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new DatabaseRefused("The folder " + folder(dataFolder) + " cannot be read.", unreadable);
        }
    }

    static Optional<BackupFile> newest(Path dataFolder) {
        return verified(dataFolder).stream().findFirst();
    }

    /** Writes the database file that is inside into a folder, and makes sure that it has reached the disk. */
    void unpack(Path folder) throws IOException {
        Path file = folder.resolve(EmbeddedFile.NAME);
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            ZipEntry entry = entries.getNextEntry();
            if (entry == null || !entry.getName().equals(EmbeddedFile.NAME)) {
                throw new IOException(zip + " is not a backup of Thaw");
            }
            Files.copy(entries, file);
        }
        force(file);
    }

    /** Opens an unpacked database, counts its rows in every way there is, and returns the rows by table. */
    static Map<String, Long> verify(EmbeddedFile unpacked) throws SQLException {
        try (Connection connection = unpacked.open()) {
            IndexCheck check = IndexCheck.of(connection, TIME_TO_COUNT);
            if (!check.complaints().isEmpty() || !check.complete()) {
                throw new SQLException("The copy does not agree with itself: " + check);
            }
            return IndexCheck.rows(connection);
        }
    }

    /** Makes sure that what was written to a file is on the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
