package thaw.practice.mydata;

/**
 * The words that a client agrees to, as they stand on the page. A change of the words is a new version.
 *
 * @param version 1 and up
 */
public record ConsentText(int version, String words) {

    private static final int LONGEST = 4_000;

    public ConsentText {
        if (version < 1 || words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("A text has a version and at most " + LONGEST + " characters");
        }
    }
}
