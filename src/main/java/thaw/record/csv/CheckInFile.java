package thaw.record.csv;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import thaw.domain.event.LifeEvent;
import thaw.domain.people.ClientId;

/** Reads a CSV file of check-ins: the whole of it, or nothing and every reason why, up to 200. */
public final class CheckInFile {

    private CheckInFile() {}

    /**
     * Reads a file.
     *
     * @param client whose history it is; ids of check-ins follow from client and moment
     * @param now    nothing may have been answered later
     * @throws java.util.concurrent.CancellationException when the listener threw it
     * @throws java.io.UncheckedIOException when the stream breaks off
     */
    public static Reading<ImportedHistory> read(
            CheckInMapping mapping, InputStream file, ClientId client, Instant now, Progress progress) {
        Findings findings = new Findings();
        List<Prompt> prompts = prompts(mapping, file, now, progress, findings);
        if (!findings.none()) {
            return findings.refused();
        }
        prompts.sort(Comparator.comparing(Prompt::at));
        List<CheckInsOfPrompts.Made> made = new CheckInsOfPrompts(mapping, client, findings).of(prompts);
        List<LifeEvent> events = new EventsOfPrompts(mapping, findings).of(prompts);
        if (findings.none() && made.isEmpty()) {
            findings.add(0, "", "No row holds an answer to any question.");
        }
        return findings.none() ? new Reading.Whole<>(history(made, events)) : findings.refused();
    }

    private static ImportedHistory history(List<CheckInsOfPrompts.Made> made, List<LifeEvent> events) {
        return new ImportedHistory(
                made.stream().map(CheckInsOfPrompts.Made::checkIn).toList(),
                made.stream().map(CheckInsOfPrompts.Made::line).toList(),
                events);
    }

    private static List<Prompt> prompts(
            CheckInMapping mapping, InputStream file, Instant now, Progress progress, Findings findings) {
        List<Prompt> prompts = new ArrayList<>();
        RowReader rows = new RowReader(mapping, now, findings);
        CsvText.read(file, mapping.format().encoding(), findings)
                .ifPresent(text -> new CsvTable(text, mapping.format().delimiter(), findings)
                        .read(RowReader.columns(mapping), progress, row -> rows.read(row).ifPresent(prompts::add)));
        return prompts;
    }
}
