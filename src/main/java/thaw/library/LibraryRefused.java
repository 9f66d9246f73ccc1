package thaw.library;

import java.util.List;
import java.util.stream.Collectors;
import thaw.domain.practice.Finding;

/** The practices cannot be used as they are. The message has one line for every finding: file, line, rule, sentence. */
public final class LibraryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Entry> entries;

    /** A finding and the file it is in. */
    public record Entry(String file, Finding finding) {

        @Override
        public String toString() {
            return file + ":" + finding.line() + " [" + finding.rule().id() + "] " + finding.sentence();
        }
    }

    LibraryRefused(List<Entry> entries) {
        super(entries.stream().map(Entry::toString)
                .collect(Collectors.joining("\n  ", "The practice library cannot be used:\n  ", "")));
        this.entries = List.copyOf(entries);
    }

    /** Every finding, file by file. */
    public List<Entry> entries() {
        return entries;
    }
}
