package thaw.admin.system;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How this installation is.
 *
 * @param database     the kind, as it calls itself
 * @param databaseSize in bytes
 * @param freeDisk     in bytes, where the data folder is
 * @param lastBackup   when the newest file in the folder of backups was written; null without one
 */
public record SystemState(
        String version,
        String java,
        String database,
        long databaseSize,
        Path dataFolder,
        long freeDisk,
        @Nullable Instant lastBackup,
        Duration uptime) {}
