package thaw.admin.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.database.DataFolder;
import thaw.record.mail.MailRoom;

/** Tells how this installation is. */
@Service
@PreAuthorize("hasRole('ADMIN')")
@Transactional(readOnly = true)
public class SystemService {

    private final SystemRepository database;
    private final MailRoom mail;
    private final Path folder;

    SystemService(SystemRepository database, MailRoom mail, Environment environment) {
        this.database = database;
        this.mail = mail;
        this.folder = DataFolder.of(environment);
    }

    /** The state as of now. */
    public SystemState state() {
        try {
            return new SystemState(
                    Optional.ofNullable(SystemService.class.getPackage().getImplementationVersion()).orElse("–"),
                    Runtime.version().toString(),
                    database.kind(),
                    database.size(),
                    folder,
                    Files.exists(folder) ? Files.getFileStore(folder).getUsableSpace() : 0,
                    newest(folder.resolve("backups")).orElse(null),
                    Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How e-mail fares. */
    public MailRoom.Report mail() {
        return mail.report();
    }

    private static Optional<Instant> newest(Path backups) throws IOException {
        if (!Files.isDirectory(backups)) {
            return Optional.empty();
        }
        Instant newest = null;
        try (Stream<Path> files = Files.list(backups)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                newest = newest == null || written.isAfter(newest) ? written : newest;
            }
        }
        return Optional.ofNullable(newest);
    }
}
