package thaw.record.csv;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.Question;
import thaw.domain.people.ClientId;
import thaw.record.csv.CheckInMapping.Rows;
import thaw.record.csv.CheckInMapping.Source;

/** Makes check-ins of rows: each row one, or the means of each day. A row or day without any answer makes none. */
final class CheckInsOfPrompts {

    private final CheckInMapping mapping;
    private final ClientId client;
    private final Findings findings;

    CheckInsOfPrompts(CheckInMapping mapping, ClientId client, Findings findings) {
        this.mapping = mapping;
        this.client = client;
        this.findings = findings;
    }

    /** A check-in and its line. */
    record Made(CheckIn checkIn, long line) {}

    /** @param prompts in the order of time */
    List<Made> of(List<Prompt> prompts) {
        List<Prompt> together = switch (mapping.rows()) {
            case EACH_ROW -> prompts;
            case DAY_MEANS -> dayMeans(prompts);
        };
        boolean timed = mapping.timing().time() instanceof CheckInMapping.Time.Written;
        refuseTwins(mapping.rows() == Rows.DAY_MEANS && timed ? prompts : together);
        return together.stream()
                .map(prompt -> new Made(checkIn(prompt, answers(prompt.values())), prompt.line()))
                .filter(made -> !made.checkIn().answers().isEmpty())
                .toList();
    }

    private void refuseTwins(List<Prompt> prompts) {
        Map<Instant, Long> seen = new HashMap<>();
        for (Prompt prompt : prompts) {
            Long first = seen.putIfAbsent(moment(prompt), prompt.line());
            if (first != null) {
                findings.add(Math.max(first, prompt.line()), mapping.timing().day().column(),
                        "Line " + Math.min(first, prompt.line()) + " has the same moment, " + prompt.at() + ".");
            }
        }
    }

    private static List<Prompt> dayMeans(List<Prompt> prompts) {
        Map<LocalDate, List<Prompt>> days = new TreeMap<>();
        prompts.forEach(prompt ->
                days.computeIfAbsent(prompt.at().toLocalDate(), day -> new ArrayList<>()).add(prompt));
        return days.values().stream().map(CheckInsOfPrompts::mean).toList();
    }

    private static Prompt mean(List<Prompt> day) {
        Map<Question, Double> means = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            day.stream()
                    .filter(prompt -> prompt.values().containsKey(question))
                    .mapToDouble(prompt -> prompt.values().getOrDefault(question, Double.NaN))
                    .average()
                    .ifPresent(mean -> means.put(question, mean));
        }
        return new Prompt(day.getLast().line(), day.getLast().at(), means, day.getLast().contents());
    }

    private Map<Question, Answer> answers(Map<Question, Double> values) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        values.forEach((question, value) -> answers.put(question, new Answer.Rated(value)));
        mapping.questions().forEach((question, source) -> {
            if (source instanceof Source.LargerOf(List<Question> among) && values.keySet().containsAll(among)) {
                double larger = among.stream()
                        .mapToDouble(one -> values.getOrDefault(one, Double.NaN))
                        .max()
                        .orElse(Double.NaN);
                answers.put(question, new Answer.Rated(larger));
            }
        });
        return answers;
    }

    /** The same client and moment give the same id, whichever file they come from. */
    private CheckIn checkIn(Prompt prompt, Map<Question, Answer> answers) {
        Instant moment = moment(prompt);
        String name = client.value() + " " + moment;
        CheckInId id = new CheckInId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return CheckIn.of(id, moment, mapping.timing().zone(), answers);
    }

    private Instant moment(Prompt prompt) {
        return prompt.at().atZone(mapping.timing().zone()).toInstant();
    }
}
