package thaw.tool;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * One command of the command line. A tool prints its answer to {@code out} and nothing else there; what its reader
 * should know besides goes to {@code err}, a sentence a line.
 * It reports trouble by throwing: {@link UsageException} when it was called wrongly (exit code 2),
 * {@link InputException} when what it was given is bad (exit code 1); the sentence goes to standard error.
 */
@FunctionalInterface
public interface Tool {

    /** Runs to the end; returning means the work is done (exit code 0). */
    void run(List<String> arguments, InputStream in, PrintStream out, PrintStream err);

    /** The tool was called with the wrong words. The message is one sentence that says what would be right. */
    final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UsageException(String sentence) {
            super(sentence);
        }
    }

    /** The input cannot be used. The message is one sentence that names the line or field. Nothing was changed. */
    final class InputException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public InputException(String sentence) {
            super(sentence);
        }
    }
}
