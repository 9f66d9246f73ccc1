package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import thaw.domain.checkin.CheckIn.Numbing;
import thaw.domain.session.StopReason;

/** The worked cases of the design page, in the shorthand that the file itself explains. */
class WorkedCasesTest {

    @TestFactory
    Stream<DynamicTest> decidesAsTheDesignPageSays() throws IOException {
        return cases().map(lines -> DynamicTest.dynamicTest(
                lines.getFirst().substring(5), () -> assertThat(Calm.line(decide(lines)))
                        .isEqualTo(lines.getLast().substring(2))));
    }

    @Test
    void thereAreTwentyFive() throws IOException {
        assertThat(cases()).hasSize(25);
    }

    private static Stream<List<String>> cases() throws IOException {
        try (InputStream in = WorkedCasesTest.class.getResourceAsStream("/pacing/worked-cases.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\\s*\n", -1))
                    .map(block -> block.lines().filter(line -> !line.startsWith("#")).toList())
                    .filter(lines -> !lines.isEmpty());
        }
    }

    private static Decision decide(List<String> lines) {
        Calm calm = Calm.empty();
        for (String line : lines.subList(1, lines.size() - 1)) {
            Deque<String> words = new ArrayDeque<>(List.of(line.split(" ", -1)));
            switch (words.pop()) {
                case "now" -> now(calm, words);
                case "s" -> sessions(calm, words);
                case "c" -> checkIns(calm, words);
                case "down" -> calm.and(DoseChange.Type.STEP_DOWN, number(words));
                default -> throw new IllegalArgumentException(line);
            }
        }
        return calm.decide();
    }

    private static void now(Calm calm, Deque<String> words) {
        calm.today(number(words));
        while (!words.isEmpty()) {
            switch (words.pop()) {
                case "level" -> calm.level(number(words));
                case "ceiling" -> {
                    int ceiling = number(words);
                    calm.more(draft -> draft.ceiling(new Ceiling(ceiling)));
                }
                case "start" -> {
                    int start = number(words);
                    calm.more(draft -> draft.started(start));
                }
                case "not-ready" -> calm.more(draft -> draft.ready(false));
                case "gate" -> gate(calm, words);
                default -> throw new IllegalArgumentException("now ... " + words);
            }
        }
    }

    private static void gate(Calm calm, Deque<String> words) {
        switch (words.pop()) {
            case "crisis" -> calm.gates(Gate.CRISIS.open());
            case "item9" -> calm.gates(Gate.ITEM_9.open());
            case "danger" -> calm.gates(Gate.DANGER.open());
            case "trauma" -> {
                int day = number(words);
                words.pop();
                calm.gates(Gate.trauma(day, number(words), false));
            }
            case "chart" -> {
                int days = number(words);
                calm.more(draft -> draft.ewmaSignalDays(days));
            }
            case "pcl5" -> {
                int points = number(words);
                calm.more(draft -> draft.scoreChanges(List.of(new ScoreChange("PCL-5", points))));
            }
            default -> throw new IllegalArgumentException("gate " + words);
        }
    }

    private static void sessions(Calm calm, Deque<String> words) {
        List<Integer> days = days(words.pop());
        double[] over = {2, 2};
        double[] away = {1, 1};
        double[] safe = {8, 8};
        boolean numb = false;
        boolean tooMuch = false;
        boolean grounded = true;
        while (!words.isEmpty()) {
            switch (words.pop()) {
                case "over" -> over = pair(words);
                case "away" -> away = pair(words);
                case "safe" -> safe = pair(words);
                case "numb" -> numb = true;
                case "too-much" -> tooMuch = true;
                case "ungrounded" -> grounded = false;
                default -> throw new IllegalArgumentException("s ... " + words);
            }
        }
        Felt pre = new Felt(over[0], away[0], safe[0]);
        Felt post = new Felt(over[1], away[1], safe[1]);
        int level = calm.evidence().level().level();
        for (int day : days) {
            calm.and(new RatedSession(
                    day, level, pre, post, null, !tooMuch, tooMuch ? StopReason.TOO_MUCH : null, grounded, !numb,
                    numb ? 0.0 : 20.0));
        }
    }

    private static void checkIns(Calm calm, Deque<String> words) {
        List<Integer> days = days(words.pop());
        double over = 2;
        double away = 1;
        double volume = 20;
        while (!words.isEmpty()) {
            switch (words.pop()) {
                case "over" -> over = number(words);
                case "away" -> away = number(words);
                case "volume" -> volume = number(words);
                default -> throw new IllegalArgumentException("c ... " + words);
            }
        }
        for (int day : days) {
            calm.with(new RatedDay(day, new Felt(over, away, 8.0), volume, Numbing.NONE, false));
        }
    }

    private static List<Integer> days(String list) {
        List<Integer> days = new ArrayList<>();
        for (String part : list.split(",", -1)) {
            String[] range = part.split("-", -1);
            IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]))
                    .forEach(days::add);
        }
        return days;
    }

    private static int number(Deque<String> words) {
        return Integer.parseInt(words.pop());
    }

    private static double[] pair(Deque<String> words) {
        return Stream.of(words.pop().split(">", -1)).mapToDouble(Double::parseDouble).toArray();
    }
}
