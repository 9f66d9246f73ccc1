package thaw.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import thaw.SharedData;

/** The data of Kossakowski et al. 2017 in the form that the tools take: days from 1, every mood from 1 to 7. */
final class Kossakowski {

    static final String PLEASANT = "mood_relaxed,mood_satisfi,mood_enthus,mood_cheerf,mood_strong";
    static final String PAINFUL =
            "mood_down,mood_lonely,mood_anxious,mood_guilty,mood_irritat,mood_suspic,mood_doubt";
    private static final Set<String> AROUND_ZERO = Set.of("mood_down", "mood_lonely", "mood_anxious", "mood_guilty");
    private static final LocalDate BEFORE_FIRST = LocalDate.of(2012, 8, 12);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yy");

    private Kossakowski() {}

    /** Writes the file; the person is "one" or, by phase, the number of the phase. */
    static Path shifted(Path folder, boolean byPhase) {
        Path source = SharedData.file("kossakowski2017/ESMdata.csv");
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(true).get();
        List<String> lines = new ArrayList<>(List.of("who,day,beep,pat_restl,na," + PLEASANT + "," + PAINFUL));
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(source), format)) {
            for (CSVRecord row : parser) {
                lines.add(line(row, byPhase));
            }
            return Files.write(folder.resolve(byPhase ? "phases.csv" : "all.csv"), lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String line(CSVRecord row, boolean byPhase) {
        long day = ChronoUnit.DAYS.between(BEFORE_FIRST, LocalDate.parse(row.get("date"), DAY));
        List<String> cells = new ArrayList<>(List.of(
                byPhase ? row.get("phase") : "one", "" + day, row.get("beepno"), row.get("pat_restl"), painful(row)));
        Stream.of((PLEASANT + "," + PAINFUL).split(",")).forEach(mood -> cells.add(mood(row, mood)));
        return String.join(",", cells);
    }

    private static String mood(CSVRecord row, String mood) {
        String cell = row.get(mood);
        return cell.equals("NA") || !AROUND_ZERO.contains(mood) ? cell : "" + (Integer.parseInt(cell) + 4);
    }

    private static String painful(CSVRecord row) {
        List<String> moods = Stream.of(PAINFUL.split(",")).map(mood -> mood(row, mood)).toList();
        return moods.contains("NA")
                ? "NA"
                : "" + moods.stream().mapToDouble(Double::parseDouble).average().orElseThrow();
    }
}
