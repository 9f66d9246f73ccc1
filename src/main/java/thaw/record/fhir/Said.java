package thaw.record.fhir;

import org.jspecify.annotations.Nullable;

/** What a file says in a place. A place can be there and hold nothing but extensions. */
final class Said {

    private Said() {}

    /** The text without the blanks around it; empty where there is none. */
    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
