package thaw.domain.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.checkin.CorrectedCheckIn.Correction;
import thaw.domain.checkin.CorrectedCheckIn.State;
import thaw.domain.checkin.Question;

/** Whatever a client corrects, and however often: before a therapist has looked no decision becomes less protective. */
class CorrectionPropertiesTest {

    private static final int HISTORIES = 20_000;

    /** One history: the outcomes before any correction, with one and with two, and by the merged answers alone. */
    private record Seen(Decision before, Decision one, Decision two, Decision mergedAlone) {}

    private static List<Seen> seen(Function<Integer, Evidence> histories) {
        return IntStream.range(0, HISTORIES).parallel().mapToObj(seed -> look(histories.apply(seed), seed)).toList();
    }

    private static Seen look(Evidence evidence, int seed) {
        Random random = new Random(seed);
        List<CheckIn> sent = evidence.checkIns().stream().map(CorrectionPropertiesTest::checkIn).toList();
        Function<LivedCourse, Decision> law = course -> PacingLaw.decide(RandomHistory.copy(
                evidence,
                evidence.level(),
                evidence.sessions(),
                course.checkIns().stream().map(LivedCourse.Answered::rated).toList(),
                evidence.history()));
        if (sent.isEmpty()) {
            Decision only = PacingLaw.decide(evidence);
            return new Seen(only, only, only, only);
        }
        List<CorrectedCheckIn> one = corrected(sent, List.of(), random);
        List<CorrectedCheckIn> two = corrected(sent, one, random);
        return new Seen(
                decide(sent, List.of(), law),
                decide(sent, one, law),
                decide(sent, two, law),
                law.apply(course(sent, two)));
    }

    private static Decision decide(
            List<CheckIn> sent, List<CorrectedCheckIn> waiting, Function<LivedCourse, Decision> law) {
        return new CorrectedCourse(course(sent, waiting), waiting).decide(law);
    }

    private static LivedCourse course(List<CheckIn> sent, List<CorrectedCheckIn> waiting) {
        List<LivedCourse.Answered> checkIns = sent.stream()
                .map(checkIn -> waiting.stream()
                        .filter(corrected -> corrected.sent().id().equals(checkIn.id()))
                        .map(CorrectedCheckIn::counting)
                        .findFirst()
                        .orElse(checkIn))
                .map(CorrectedCourse::answered)
                .toList();
        return new LivedCourse(null, checkIns, List.of(), List.of(), List.of());
    }

    private static List<CorrectedCheckIn> corrected(List<CheckIn> sent, List<CorrectedCheckIn> before, Random random) {
        CheckIn chosen = sent.get(sent.size() - 1 - (int) (sent.size() * random.nextDouble() * random.nextDouble()));
        CorrectedCheckIn held = before.stream()
                .filter(corrected -> corrected.sent().id().equals(chosen.id()))
                .findFirst()
                .orElse(new CorrectedCheckIn(chosen, List.of()));
        List<Correction> corrections = new ArrayList<>(held.corrections());
        Instant moment = Instant.EPOCH.plusSeconds(before.size() + corrections.size());
        corrections.add(new Correction(
                corrections.size() + 1, changed(chosen, random), moment, State.WAITING, null));
        List<CorrectedCheckIn> after = new ArrayList<>(before);
        after.remove(held);
        after.add(new CorrectedCheckIn(chosen, corrections));
        return after;
    }

    private static CheckIn changed(CheckIn of, Random random) {
        Map<Question, Answer> answers = new EnumMap<>(of.answers());
        for (Question question : List.of(Question.OVERWHELM, Question.DISSOCIATION, Question.SAFETY, Question.VOLUME)) {
            if (random.nextBoolean()) {
                answers.put(question, random.nextInt(4) == 0
                        ? new Answer.CantTell()
                        : new Answer.Rated(Math.rint(question.highest() * random.nextDouble())));
            }
        }
        CheckIn.AfterSession after = random.nextBoolean() ? CheckIn.AfterSession.HEAVIER : CheckIn.AfterSession.NO;
        return new CheckIn(of.id(), of.madeAt(), of.zone(), answers, of.numbing(), null, null, after);
    }

    private static CheckIn checkIn(RatedDay day) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        put(answers, Question.OVERWHELM, day.felt().overwhelm());
        put(answers, Question.DISSOCIATION, day.felt().dissociation());
        put(answers, Question.SAFETY, day.felt().safety());
        put(answers, Question.VOLUME, day.volume());
        return new CheckIn(
                CheckInId.random(),
                LocalDate.ofEpochDay(day.day()).atTime(12, 0).toInstant(ZoneOffset.UTC),
                ZoneOffset.UTC,
                answers,
                day.numbing(),
                null,
                null,
                day.afterSession() ? CheckIn.AfterSession.LIGHTER : CheckIn.AfterSession.NO);
    }

    private static void put(Map<Question, Answer> answers, Question question, @Nullable Double value) {
        answers.put(question, value == null ? new Answer.CantTell() : new Answer.Rated(value));
    }

    @Test
    void noCorrectionMakesADecisionLessProtectiveBeforeATherapistHasLooked() {
        List<Seen> seen = seen(RandomHistory::of);
        assertThat(seen).hasSize(HISTORIES).allSatisfy(each -> {
            assertThat(isLess(each.one(), each.before())).isFalse();
            assertThat(isLess(each.two(), each.one())).isFalse();
        });
        assertThat(count(seen, each -> isLess(each.before(), each.two()))).as("made more protective").isGreaterThan(500);
        assertThat(count(seen, each -> isLess(each.mergedAlone(), each.before())))
                .as("would be less protective by the merged answers alone")
                .isPositive();
    }

    private static boolean isLess(Decision one, Decision other) {
        int outcome = one.outcome().compareTo(other.outcome());
        boolean looser = other.groundingOnly() && !one.groundingOnly();
        boolean higher = one.level().compareTo(other.level()) > 0;
        return outcome < 0 || (outcome == 0 && (looser || (higher && one.groundingOnly() == other.groundingOnly())));
    }

    private static long count(List<Seen> seen, Predicate<Seen> which) {
        return seen.stream().filter(which).count();
    }
}
