package thaw.record.csv;

import java.util.List;

/** A list of people to invite. */
public final class PeopleFileFuzz {

    private PeopleFileFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        List<PeopleFile.Row> rows = Told.value(PeopleFile.read(input));
        if (rows != null && rows.stream().map(PeopleFile.Row::username).distinct().count() != rows.size()) {
            throw new AssertionError("one username, two people");
        }
    }
}
