package thaw.tool;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.core.env.StandardEnvironment;
import thaw.database.DatabaseCopies;
import thaw.database.DatabaseRefused;

/** {@code backup FILE} and {@code restore FILE}: the whole embedded database into a file, and back. */
final class CopyTools {

    private CopyTools() {}

    static void backup(List<String> arguments, PrintStream out) {
        Path target = file("backup", arguments);
        try {
            out.println(copies().backup(target));
        } catch (DatabaseRefused refused) {
            throw new Tool.InputException(String.valueOf(refused.getMessage()));
        }
    }

    static void restore(List<String> arguments, PrintStream out) {
        Path source = file("restore", arguments);
        try {
            out.println(copies().restore(source));
        } catch (DatabaseRefused refused) {
            throw new Tool.InputException(String.valueOf(refused.getMessage()));
        }
    }

    private static DatabaseCopies copies() {
        return new DatabaseCopies(new StandardEnvironment(), Clock.systemUTC());
    }

    private static Path file(String tool, List<String> arguments) {
        if (arguments.size() != 1) {
            throw new Tool.UsageException("Usage: thaw " + tool + " FILE");
        }
        return Path.of(arguments.getFirst()).toAbsolutePath().normalize();
    }
}
