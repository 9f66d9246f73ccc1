package thaw.shell;

import org.jspecify.annotations.Nullable;

/**
 * What is told to the log of something that broke: of what kind it was and where, and the same of its causes. What was typed
 * or stored can stand in a message, so messages stay out.
 */
final class Kinds extends Throwable {

    private static final long serialVersionUID = 1L;

    /** A cause that causes itself, or a chain of them, ends here. */
    private static final int DEEPEST = 10;

    private Kinds(Throwable broken, int depth) {
        super(broken.getClass().getName(), cause(broken, depth), false, true);
        setStackTrace(broken.getStackTrace());
    }

    static Throwable of(Throwable broken) {
        return new Kinds(broken, 0);
    }

    private static @Nullable Kinds cause(Throwable broken, int depth) {
        return broken.getCause() == null || depth == DEEPEST ? null : new Kinds(broken.getCause(), depth + 1);
    }
}
