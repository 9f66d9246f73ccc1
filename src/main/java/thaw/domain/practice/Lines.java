package thaw.domain.practice;

import java.util.HashMap;
import java.util.Map;

/** Where the fields of a practice stand in its file. A field that is not there has the line of what it would be in. */
public final class Lines {

    private final Map<String, Integer> lines = new HashMap<>();

    /** Notes where a field stands, for instance {@code steps[3].text}. */
    public void put(String where, int line) {
        lines.put(where, line);
    }

    /** Notes where a line of a text of several lines stands, from 0. */
    public void put(String where, int lineOfText, int line) {
        lines.put(where + "#" + lineOfText, line);
    }

    /** The line of the field, of the next larger part that is known, or 0. */
    public int of(String where) {
        Integer line = lines.get(where);
        if (line != null) {
            return line;
        }
        int cut = Math.max(where.lastIndexOf('.'), where.lastIndexOf('['));
        return where.isEmpty() ? 0 : of(cut < 0 ? "" : where.substring(0, cut));
    }

    /** The line of one line of a text. */
    public int of(String where, int lineOfText) {
        Integer line = lines.get(where + "#" + lineOfText);
        return line == null ? of(where) : line;
    }
}
