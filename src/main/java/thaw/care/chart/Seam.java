package thaw.care.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place on the time axis at which the wording changed: the numbers before and after it answer different questions.
 */
public sealed interface Seam {

    /** From this moment on the other words hold. */
    Instant at();

    /** A question of the check-in got other words. */
    record Question(thaw.domain.checkin.Question question, Instant at) implements Seam {}

    /** A questionnaire was answered in another version than before. */
    record Version(String instrument, int version, Instant at) implements Seam {}

    /** What stands before came with a file, and was asked in words of its own. */
    record File(Instant at) implements Seam {}

    /** Every seam with an answer on both sides of it. */
    static List<Seam> of(ClientChart chart) {
        List<Seam> seams = new ArrayList<>(versions(chart));
        if (!chart.checkIns().isEmpty()) {
            Instant first = chart.checkIns().getFirst().at();
            Instant last = chart.checkIns().getLast().at();
            chart.rewordings().stream()
                    .filter(one -> first.isBefore(one.since()) && !last.isBefore(one.since()))
                    .forEach(one -> seams.add(new Question(one.question(), one.since())));
            Instant fromFile = chart.fromFile();
            if (fromFile != null) {
                chart.checkIns().stream()
                        .map(ClientChart.Moment::at)
                        .filter(at -> at.isAfter(fromFile) && first.isBefore(at))
                        .findFirst()
                        .ifPresent(at -> seams.add(new File(at)));
            }
        }
        seams.sort(Comparator.comparing(Seam::at));
        return List.copyOf(seams);
    }

    private static List<Seam> versions(ClientChart chart) {
        List<Seam> seams = new ArrayList<>();
        Map<String, Integer> before = new HashMap<>();
        for (ClientChart.Scored scored : chart.scores()) {
            Integer version = scored.version();
            String instrument = scored.measured().instrument();
            if (version != null) {
                Integer older = before.put(instrument, version);
                if (older != null && !older.equals(version)) {
                    seams.add(new Version(instrument, version, noon(chart, scored.measured().day())));
                }
            }
        }
        return seams;
    }

    private static Instant noon(ClientChart chart, LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(chart.zone()).toInstant();
    }
}
