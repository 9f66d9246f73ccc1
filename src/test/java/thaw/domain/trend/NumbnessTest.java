package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.trend.Numbness.Contact;
import thaw.domain.trend.Numbness.FeelingDay;

class NumbnessTest {

    private static final Numbness NUMBNESS = new Numbness(Minimums.STANDARD);
    private static final Answer MISSING = new Answer.Missing();

    private static Answer rated(double value) {
        return new Answer.Rated(value);
    }

    private static Occasion day(long day, Answer answer) {
        return new Occasion(day, null, answer);
    }

    @Test
    void theVolumeIndexIsTheMedianOfSevenDays() {
        Series volume = Series.of(List.of(day(3, rated(99)), day(4, rated(10)), day(6, rated(30)),
                day(7, new Answer.CantTell()), day(10, rated(20)), day(11, rated(99))));
        assertThat(NUMBNESS.volumeIndex(volume, 10)).isEqualTo(new Statistic.Shown(20, 3));
        assertThat(NUMBNESS.volumeIndex(volume, 12)).isEqualTo(new Statistic.Shown(30, 3));
        assertThat(NUMBNESS.volumeIndex(volume, 13)).isEqualTo(new Statistic.TooFew(2, 3));
    }

    @Test
    void aDayIsFlatWhenNoSliderPassesTen() {
        List<FeelingDay> days = new ArrayList<>(Collections.nCopies(4, new FeelingDay(rated(10), rated(0), rated(10))));
        days.add(new FeelingDay(rated(10), rated(11), rated(0)));
        days.add(new FeelingDay(new Answer.Nothing(), MISSING, MISSING));
        days.add(new FeelingDay(MISSING, rated(3), rated(3)));
        days.add(new FeelingDay(rated(5), new Answer.FarAway(), rated(5)));
        assertThat(NUMBNESS.flatDayShare(days)).isEqualTo(new Statistic.Shown(6 / 8.0, 8));
    }

    @Test
    void anUnknownDayIsNotAFlatDay() {
        List<FeelingDay> days = new ArrayList<>(Collections.nCopies(6, new FeelingDay(rated(0), rated(0), rated(0))));
        days.add(new FeelingDay(new Answer.CantTell(), rated(0), MISSING));
        days.add(new FeelingDay(new Answer.Skipped(), MISSING, MISSING));
        assertThat(NUMBNESS.flatDayShare(days)).isEqualTo(new Statistic.TooFew(6, 7));
    }

    @Test
    void cantTellIsCountedAmongGivenAnswers() {
        List<Answer> answers = List.of(new Answer.CantTell(), new Answer.CantTell(), rated(0), new Answer.Nothing(),
                new Answer.FarAway(), rated(50), rated(60), rated(70), new Answer.Skipped(), MISSING);
        assertThat(NUMBNESS.cantTellRate(answers)).isEqualTo(new Statistic.Shown(0.25, 8));
    }

    private static Contact contact(@Nullable Boolean stirring, Answer body) {
        return new Contact(stirring, body);
    }

    @Test
    void aStirringOrABodyThatIsFeltIsContact() {
        List<Contact> sessions = List.of(contact(true, MISSING), contact(false, rated(10)), contact(null, rated(9)),
                contact(false, MISSING), contact(null, new Answer.CantTell()));
        assertThat(NUMBNESS.contactRate(sessions)).isEqualTo(new Statistic.Shown(0.5, 4));
        assertThat(NUMBNESS.contactRate(sessions.subList(3, 5))).isEqualTo(new Statistic.TooFew(1, 3));
    }

    @Test
    void stirringsAreCountedByTheWeek() {
        assertThat(NUMBNESS.stirringsAWeek(3, 14)).isEqualTo(new Statistic.Shown(1.5, 14));
        assertThat(NUMBNESS.stirringsAWeek(3, 6)).isEqualTo(new Statistic.TooFew(6, 7));
        assertThat(NUMBNESS.stirringsAWeek(0, 0)).isEqualTo(new Statistic.TooFew(0, 7));
    }
}
