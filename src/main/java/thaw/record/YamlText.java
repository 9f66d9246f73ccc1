package thaw.record;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A text of YAML, on its way to nodes that know their lines; no value is made of it. */
public final class YamlText {

    private YamlText() {}

    /** The text is no YAML. The message says what is wrong, in one line. */
    public static final class BrokenException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        private BrokenException(int line, @Nullable String problem) {
            super(problem == null ? "it cannot be read" : problem.lines().findFirst().orElse("it cannot be read"));
            this.line = line;
        }

        /** The line, from 1; 0 where nobody knows. */
        public int line() {
            return line;
        }
    }

    /**
     * The root of the text; null when there is nothing in it.
     *
     * @throws BrokenException when it is no YAML, or goes beyond the limits
     */
    public static @Nullable Node read(String text, LoaderOptions limits) throws BrokenException {
        try {
            return new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 0 : broken.getProblemMark().getLine() + 1;
            throw new BrokenException(line, broken.getProblem());
        } catch (YAMLException broken) {
            throw new BrokenException(0, broken.getMessage());
        } catch (IllegalArgumentException stumbled) {
            // SnakeYAML's own, for instance at an escape without its digits; its message speaks of Java.
            throw new BrokenException(0, null);
        }
    }
}
