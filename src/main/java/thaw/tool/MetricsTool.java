package thaw.tool;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import thaw.domain.trend.Scale;

/**
 * The derived numbers of every person in a CSV file. It prints one JSON object: by person the numbers of pleasant and
 * painful feeling, each the mean of its items, and how the two go together. A row counts for one of them when all
 * its items are there. Numbers are given wherever their formula has an answer, and are null where it has none; the
 * minimums are for screens. An item off the scale counts as it stands, since published files have such, and is named
 * on {@code err}; where the mean of a row's items lies off the scale too, {@code rel_sd} is null.
 */
final class MetricsTool implements Tool {

    private static final String USAGE =
            "metrics --person P --day D [--beep B] --lo N --hi N --pleasant A,B --painful C,D FILE.csv";
    private static final Set<String> OPTIONS =
            Set.of("--person", "--day", "--beep", "--lo", "--hi", "--pleasant", "--painful");

    @Override
    public void run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        Options options = Options.of(USAGE, OPTIONS, Set.of(), arguments);
        Scale scale = options.scale();
        List<String> pleasant = options.texts("--pleasant");
        List<String> painful = options.texts("--painful");
        String person = options.text("--person");
        String day = options.text("--day");
        CsvTable table = CsvTable.read(options.file());
        Sheet sheet = new Sheet(
                scale,
                table.column(person),
                table.column(day),
                options.optional("--beep").map(table::column),
                pleasant.stream().map(table::column).toList(),
                painful.stream().map(table::column).toList(),
                err);
        Map<String, PersonMetrics> people = new LinkedHashMap<>();
        table.rows().forEach(row -> sheet.read(row, people));
        Map<String, Object> answer = new LinkedHashMap<>();
        people.forEach((name, metrics) -> answer.put(name, metrics.answer()));
        Json.print(answer, out);
    }

    /** Which column is what. */
    private record Sheet(
            Scale scale,
            CsvTable.Column person,
            CsvTable.Column day,
            Optional<CsvTable.Column> beep,
            List<CsvTable.Column> pleasant,
            List<CsvTable.Column> painful,
            PrintStream err) {

        /** A row of nobody that says nothing is passed over: R writes a blank line as a row of NA. */
        void read(CsvTable.Row row, Map<String, PersonMetrics> people) {
            Optional<List<Double>> feelsGood = items(row, pleasant);
            Optional<List<Double>> feelsBad = items(row, painful);
            if (row.text(person).isEmpty() && feelsGood.isEmpty() && feelsBad.isEmpty()) {
                return;
            }
            String name = row.text(person).orElseThrow(() -> row.wrong(person, "The person is missing."));
            people.computeIfAbsent(name, unseen -> new PersonMetrics(scale))
                    .add(new PersonMetrics.Row(place(row), feelsGood, feelsBad));
        }

        /** Where the row stands in time; null where its day or beep is missing, and it has no neighbours then. */
        private PersonMetrics.@Nullable Place place(CsvTable.Row row) {
            Optional<Day> onDay = row.day(day);
            if (beep.isEmpty()) {
                return onDay.map(known -> new PersonMetrics.Place(known.number(), null)).orElse(null);
            }
            OptionalDouble number = row.number(beep.get());
            if (number.isPresent() && number.getAsDouble() != Math.rint(number.getAsDouble())) {
                throw row.wrong(beep.get(), "A beep is a whole number.");
            }
            return onDay.isEmpty() || number.isEmpty()
                    ? null
                    : new PersonMetrics.Place(onDay.get().number(), (int) number.getAsDouble());
        }

        /** All items of a row; empty where one is missing. */
        private Optional<List<Double>> items(CsvTable.Row row, List<CsvTable.Column> columns) {
            List<Double> items = new ArrayList<>();
            for (CsvTable.Column column : columns) {
                OptionalDouble item = row.number(column);
                item.ifPresent(items::add);
                item.ifPresent(known -> look(known, row, column));
            }
            return items.size() == columns.size() ? Optional.of(items) : Optional.empty();
        }

        private void look(double item, CsvTable.Row row, CsvTable.Column column) {
            if (!scale.contains(item)) {
                err.println(row.about(column, "%s lies off the scale, which goes from %s to %s."
                        .formatted(item, scale.lowest(), scale.highest())));
            }
        }
    }
}
