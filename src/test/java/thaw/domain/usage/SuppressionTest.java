package thaw.domain.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static thaw.domain.usage.Measure.ACTIVE_CLIENTS;
import static thaw.domain.usage.Measure.CHECK_INS;
import static thaw.domain.usage.Measure.STARTED;
import static thaw.domain.usage.Measure.STOPPED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

    private static final Suppression LAW = Suppression.STANDARD;

    @Test
    void numbersOfTheWholePracticeNeedFivePeople() {
        Shown shown = LAW.whole(new Counts(Map.of(ACTIVE_CLIENTS, Count.ofPeople(5), STARTED, new Count(90, 4))));
        assertThat(shown.of(ACTIVE_CLIENTS)).hasValue(5);
        assertThat(shown.of(STARTED)).isEmpty();
    }

    @Test
    void nobodyAtAllIsWithheldLikeAFew() {
        assertThat(LAW.whole(clients(0)).of(ACTIVE_CLIENTS)).isEmpty();
        assertThat(shownSizes(0, 9, 12)).containsExactly("withheld", "withheld", "12");
    }

    @Test
    void partsThatAreAllLargeEnoughAreShown() {
        assertThat(shownSizes(5, 9)).containsExactly("5", "9");
    }

    @Test
    void oneSmallPartTakesTheNextSmallestWithIt() {
        assertThat(shownSizes(3, 20, 7, 9)).containsExactly("withheld", "20", "withheld", "9");
    }

    @Test
    void partsOfTheSameSizeGoTogetherSoThatTheirOrderSaysNothing() {
        assertThat(shownSizes(5, 5, 4, 8)).containsExactly("withheld", "withheld", "withheld", "8");
    }

    @Test
    void theOnlyPartOfAPracticeIsTheWhole() {
        assertThat(shownSizes(6)).containsExactly("6");
        assertThat(shownSizes(4)).containsExactly("withheld");
    }

    @Test
    void aMeasureWithFewPeopleBehindItInOnePartIsShownForNone() {
        Map<Integer, Shown> shown = LAW.parts(
                stops(20, 9), Map.of(0, stops(10, 2), 1, stops(10, 7)));
        assertThat(shown.values()).allSatisfy(part -> {
            assertThat(part.of(ACTIVE_CLIENTS)).hasValue(10);
            assertThat(part.of(STOPPED)).isEmpty();
        });
    }

    @Test
    void aMeasureWithFewPeopleBehindItInWhatIsWithheldIsShownForNone() {
        Map<Integer, Shown> shown = LAW.parts(
                stops(30, 11), Map.of(0, stops(4, 1), 1, stops(8, 2), 2, stops(18, 8)));
        assertThat(shown.get(2)).isEqualTo(new Shown(Map.of(ACTIVE_CLIENTS, 18L)));
    }

    @Test
    void clientsOfTwoPartsDoNotMakeWhatIsWithheldLookLarger() {
        Counts whole = counts(10, 12);
        Map<Integer, Shown> shown =
                LAW.parts(whole, Map.of(0, counts(4, 4), 1, counts(5, 5), 2, counts(8, 8)));
        assertThat(shown.getOrDefault(2, Shown.NOTHING).of(CHECK_INS)).hasValue(8);
        assertThat(LAW.parts(whole, Map.of(0, counts(4, 4), 1, counts(5, 0), 2, counts(8, 8)))
                        .getOrDefault(2, Shown.NOTHING)
                        .of(CHECK_INS))
                .isEmpty();
    }

    /**
     * The attacker knows the whole, everything shown, and how Thaw decides; so also which tables would have looked the
     * same. Every part that is withheld must have been of another size in one of them, and every small one large.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nobodyCanWorkOutAPartThatIsWithheld(int parts) {
        int largest = parts == 4 ? 9 : 13;
        Map<List<String>, List<int[]>> looksLike = new HashMap<>();
        tables(parts, largest).forEach(table ->
                looksLike.computeIfAbsent(look(table), unknown -> new ArrayList<>()).add(table));
        looksLike.forEach((look, tables) -> IntStream.range(0, parts)
                .filter(part -> look.get(part).equals("withheld") && !look.get(parts).equals("withheld"))
                .forEach(part -> assertThat(sizes(tables, part))
                        .as("part %d of %s", part, look)
                        .hasSizeGreaterThan(1)
                        .anyMatch(size -> size >= LAW.threshold())));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aPartIsShownWhenItAndAllOthersTogetherHaveFivePeople(int parts) {
        tables(parts, 8).forEach(table -> {
            List<String> look = look(table);
            int all = IntStream.of(table).sum();
            IntStream.range(0, parts)
                    .filter(part -> !look.get(part).equals("withheld"))
                    .forEach(part -> {
                        assertThat(table[part]).isGreaterThanOrEqualTo(LAW.threshold());
                        assertThat(all - table[part]).matches(rest -> parts == 1 || rest >= LAW.threshold());
                    });
        });
    }

    @Test
    void twoRangesTakenFromOneAnotherGiveNothingThatAWeekDoesNotShow() {
        Shown small = LAW.whole(clients(3));
        Shown large = LAW.whole(clients(8));
        assertThat(new Span(List.of(small, large)).of(ACTIVE_CLIENTS))
                .isEqualTo(new Span(List.of(large)).of(ACTIVE_CLIENTS));
        assertThat(new Span(List.of(small)).of(ACTIVE_CLIENTS)).isEmpty();
    }

    @Test
    void aShareCountsTheWeeksThatShowBoth() {
        Shown both = new Shown(Map.of(STARTED, 20L, STOPPED, 5L));
        Shown one = new Shown(Map.of(STARTED, 80L));
        assertThat(new Span(List.of(both, one)).share(STOPPED, STARTED)).hasValue(0.25);
        assertThat(new Span(List.of(one)).share(STOPPED, STARTED)).isEmpty();
    }

    private static Counts clients(int people) {
        return new Counts(Map.of(ACTIVE_CLIENTS, Count.ofPeople(people)));
    }

    private static Counts counts(int clients, int checkIns) {
        return new Counts(Map.of(
                ACTIVE_CLIENTS, Count.ofPeople(clients), CHECK_INS, new Count(checkIns, Math.min(checkIns, clients))));
    }

    private static Counts stops(int clients, int stopped) {
        return new Counts(Map.of(ACTIVE_CLIENTS, Count.ofPeople(clients), STOPPED, Count.ofPeople(stopped)));
    }

    private static List<String> shownSizes(int... sizes) {
        return look(sizes).subList(0, sizes.length);
    }

    /** What a reader sees: each part, and the whole last. */
    private static List<String> look(int... sizes) {
        Map<Integer, Counts> parts = new HashMap<>();
        IntStream.range(0, sizes.length).forEach(part -> parts.put(part, clients(sizes[part])));
        Counts whole = clients(IntStream.of(sizes).sum());
        Map<Integer, Shown> shown = LAW.parts(whole, parts);
        List<String> look = new ArrayList<>();
        IntStream.range(0, sizes.length).forEach(part -> look.add(text(shown.getOrDefault(part, Shown.NOTHING))));
        look.add(text(LAW.whole(whole)));
        return look;
    }

    private static String text(Shown shown) {
        OptionalLong size = shown.of(ACTIVE_CLIENTS);
        return size.isPresent() ? Long.toString(size.getAsLong()) : "withheld";
    }

    private static Set<Integer> sizes(List<int[]> tables, int part) {
        Set<Integer> sizes = new HashSet<>();
        tables.forEach(table -> sizes.add(table[part]));
        return sizes;
    }

    /** Every table with so many parts of 0 to the largest size. */
    private static List<int[]> tables(int parts, int largest) {
        List<int[]> tables = new ArrayList<>();
        int many = (int) Math.pow(largest + 1, parts);
        for (int number = 0; number < many; number++) {
            int[] table = new int[parts];
            for (int part = 0, rest = number; part < parts; part++, rest /= largest + 1) {
                table[part] = rest % (largest + 1);
            }
            tables.add(table);
        }
        return tables;
    }
}
