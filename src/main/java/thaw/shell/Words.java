package thaw.shell;

/** Where a page's helpers take their words from; a page passes its own translation. */
@FunctionalInterface
public interface Words {

    /** The text of this key, with its arguments filled in. */
    String text(String key, Object... arguments);
}
