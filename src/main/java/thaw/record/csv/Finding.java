package thaw.record.csv;

/**
 * Something that keeps a file from being read.
 *
 * @param line     the line, from 1; 0 when it concerns the file as a whole
 * @param column   the column of the table, or the key of the mapping; empty when it concerns the whole line
 * @param sentence what is wrong, and what would be right
 */
public record Finding(long line, String column, String sentence) {

    /** The finding as one line of text. */
    public String text() {
        String place = line == 0 ? "" : "Line " + line;
        String where = column.isEmpty() ? place : place + (place.isEmpty() ? "" : ", ") + column;
        return where.isEmpty() ? sentence : where + ": " + sentence;
    }
}
