package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;
import thaw.domain.checkin.Wording;

class PictureTest {

    private static final long TODAY = LocalDate.of(2026, 3, 1).toEpochDay();

    private final Map<Question, List<Occasion>> record = new EnumMap<>(Question.class);
    private final List<Answer> feelings = new ArrayList<>();
    private final Map<Wording, Long> words = new EnumMap<>(Wording.class);
    private @Nullable Long medication;

    @Test
    void aMutedRecordFitsNumbnessAndNotDissociation() {
        days(14, Question.VOLUME, 5);
        days(14, Question.PLEASANT, 4);
        days(14, Question.PAINFUL, 3);
        days(14, Question.DISSOCIATION, 1);
        days(14, Question.OVERWHELM, 1);
        assertThat(signs(Picture.NUMBNESS)).allSatisfy(sign -> assertThat(sign.fits()).contains(true));
        assertThat(fits(Picture.DISSOCIATION, "median.DISSOCIATION")).contains(false);
        assertThat(fits(Picture.DEPRESSION, "median.PAINFUL")).contains(false);
    }

    @Test
    void whatWasNotAskedSpeaksNeitherForNorAgainst() {
        for (Picture picture : Picture.values()) {
            assertThat(signs(picture)).isNotEmpty().allSatisfy(sign -> assertThat(sign.fits()).isEmpty());
        }
        days(3, Question.VOLUME, 0);
        assertThat(fits(Picture.NUMBNESS, "median.VOLUME")).isEmpty();
        days(4, Question.VOLUME, 0);
        assertThat(fits(Picture.NUMBNESS, "median.VOLUME")).contains(true);
    }

    @Test
    void farAwayIsSeenInItsLevelAndInItsSpikes() {
        List<Occasion> spiky = new ArrayList<>();
        for (int day = 0; day < 12; day++) {
            spiky.add(new Occasion(TODAY - day, null, new Answer.Rated(day % 3 == 0 ? 8 : 1)));
        }
        record.put(Question.DISSOCIATION, spiky);
        assertThat(fits(Picture.DISSOCIATION, "median.DISSOCIATION")).contains(false);
        assertThat(fits(Picture.DISSOCIATION, "spikes")).contains(true);
    }

    @Test
    void aFallAfterAMedicationEventNeedsBothSides() {
        Stream.of(Question.PLEASANT, Question.PAINFUL).forEach(question -> {
            List<Occasion> days = new ArrayList<>();
            for (int day = 0; day < 20; day++) {
                days.add(new Occasion(TODAY - day, null, new Answer.Rated(day < 10 ? 20 : 60)));
            }
            record.put(question, days);
        });
        assertThat(fits(Picture.BLUNTING, "fall.PLEASANT")).isEmpty();
        medication = TODAY - 9;
        assertThat(fits(Picture.BLUNTING, "fall.PLEASANT")).contains(true);
        medication = TODAY + 1;
        assertThat(fits(Picture.BLUNTING, "fall.PLEASANT")).isEmpty();
    }

    @Test
    void cantTellIsAShareOfTheAnswers() {
        for (int i = 0; i < 8; i++) {
            feelings.add(i < 2 ? new Answer.CantTell() : new Answer.Rated(i));
        }
        feelings.add(new Answer.Skipped());
        assertThat(fits(Picture.WITHOUT_NAMES, "cant-tell")).contains(true);
        feelings.add(new Answer.Nothing());
        assertThat(fits(Picture.WITHOUT_NAMES, "cant-tell")).contains(false);
    }

    @Test
    void moreWordsForTheBodyThanForFeelingsFitFeelingsWithoutNames() {
        words.put(Wording.BODY, 3L);
        assertThat(fits(Picture.WITHOUT_NAMES, "body-words")).as("three words are too few").isEmpty();
        words.put(Wording.FEELING, 3L);
        assertThat(fits(Picture.WITHOUT_NAMES, "body-words")).contains(false);
        words.put(Wording.BODY, 4L);
        assertThat(fits(Picture.WITHOUT_NAMES, "body-words")).contains(true);
    }

    @Test
    void everyRecordHasTheSameSignsInTheSameOrder() {
        List<String> names = signs(Picture.NUMBNESS).stream().map(Picture.Sign::name).toList();
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            for (Question question : Question.values()) {
                record.put(question, random.ints(random.nextInt(14), 0, 40)
                        .distinct()
                        .mapToObj(day -> new Occasion(
                                TODAY - day, null, new Answer.Rated(random.nextInt(question.highest() + 1))))
                        .toList());
            }
            assertThat(signs(Picture.NUMBNESS)).extracting(Picture.Sign::name).isEqualTo(names);
            assertThat(signs(Picture.DISSOCIATION)).allSatisfy(sign ->
                    assertThat(sign.fits().isPresent()).isEqualTo(sign.number() instanceof Statistic.Shown));
        }
    }

    private List<Picture.Sign> signs(Picture picture) {
        return picture.signs(new Picture.Reading(
                question -> Series.of(record.getOrDefault(question, List.of())), feelings, words, medication, TODAY));
    }

    private Optional<Boolean> fits(Picture picture, String name) {
        return signs(picture).stream().filter(sign -> sign.name().equals(name)).findFirst().orElseThrow().fits();
    }

    private void days(int many, Question question, double value) {
        List<Occasion> days = new ArrayList<>();
        for (int day = 0; day < many; day++) {
            days.add(new Occasion(TODAY - day, null, new Answer.Rated(value)));
        }
        record.put(question, days);
    }
}
