package thaw.audit;

import java.time.LocalDate;

/** Where the chain ended on a day (in UTC). */
record Anchor(LocalDate day, long position, String hash) {

    /** As it stands in the file and in the program's log. */
    String line() {
        return day + " " + position + " " + hash;
    }

    /** @throws RuntimeException when the line is not one of {@link #line} */
    static Anchor parse(String line) {
        String[] words = line.strip().split(" ", -1);
        return new Anchor(LocalDate.parse(words[0]), Long.parseLong(words[1]), words[2]);
    }
}
