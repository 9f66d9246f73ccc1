package thaw.care.compose;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thaw.domain.compose.Because;

/** Reasons as they are stored: one a line, its parts apart by tabs. */
final class BecauseText {

    private BecauseText() {}

    static String write(List<Because> because) {
        return because.stream()
                .map(one -> String.join("\t", one.use().name(), steps(one), plain(one.words()), one.theme()))
                .collect(Collectors.joining("\n"));
    }

    private static String steps(Because because) {
        return because.steps().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ");
    }

    static List<Because> read(String text) {
        return text.lines().map(line -> line.split("\t", -1)).filter(parts -> parts.length == 4)
                .map(parts -> new Because(
                        parts[2],
                        parts[3],
                        Stream.of(parts[1].split(" ", -1)).filter(step -> !step.isEmpty()).map(Integer::valueOf).toList(),
                        Because.Use.valueOf(parts[0])))
                .toList();
    }
}
