package thaw.library;

import java.util.List;
import java.util.Optional;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.PracticeVersion;

/** What somebody who looks after the library can do; each role has a desk of its own, which keeps others away. */
public abstract class LibraryDesk {

    /** The longest reason that is kept. */
    public static final int REASON_LIMIT = 1000;

    /** The largest practice file, in bytes: ten times the longest practice that Thaw brings along. */
    public static final int LARGEST_FILE = 50_000;

    /** The newest version of every practice, by route, level and id. */
    public abstract List<Shelved> practices();

    /** The practice with the id from an address, and what was done to it; empty for anything that is none. */
    public abstract Optional<Shelved.WithHistory> practice(String id);

    /** One version of a practice; empty where there is none. */
    public abstract Optional<Practice> version(PracticeVersion version);

    /** Brings in a file with a practice of the clinic's own, or a new version of one: all of it or nothing. */
    public abstract Bringing bring(byte[] file);

    /** Takes a practice out of use for everybody. A session that runs is finished with it. */
    public abstract LibraryAnswer withdraw(PracticeId id, String reason);

    /** Puts a practice that was withdrawn into use again. */
    public abstract LibraryAnswer bringBack(PracticeId id, String reason);
}
