package thaw.record.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CheckIn.AfterSession;
import thaw.domain.checkin.CheckIn.Numbing;
import thaw.domain.checkin.CheckInId;
import thaw.domain.checkin.InWords;
import thaw.domain.checkin.Question;
import thaw.domain.checkin.Rotation;
import thaw.domain.checkin.Wording;

/** Puts feelings into the answers of a check-in: numbers, "nothing", "can't tell", skipped and not asked. */
final class MadeCheckIns {

    private static final List<String> STIRRINGS =
            List.of("the birds", "warm tea", "a song", "her laugh", "wind", "the dog", "smell of rain", "a short cry");

    private static final double LITTLE = 15;

    private final Hours hours;
    private final Chance chance;
    private final double clarity;

    /** @param clarity how often an answer is a plain number, 0 to 1 */
    MadeCheckIns(Hours hours, Chance chance, double clarity) {
        this.hours = hours;
        this.chance = chance;
        this.clarity = clarity;
    }

    /** An evening's check-in. */
    CheckIn on(LocalDate day, Feeling feeling, boolean afterSession) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        answers.put(Question.VOLUME, felt(feeling.volume()));
        answers.put(Question.PLEASANT, felt(feeling.pleasant()));
        answers.put(Question.PAINFUL, felt(feeling.painful()));
        answers.put(Question.OVERWHELM, rated(feeling.overwhelm()));
        answers.put(Question.SAFETY, rated(feeling.safety()));
        answers.put(Question.DISSOCIATION, rated(feeling.away()));
        if (chance.happens(0.5)) {
            answers.put(Question.BODY, felt(feeling.body()));
        } else {
            answers.put(Question.CONNECTED, rated(feeling.connected()));
        }
        Instant at = hours.at(day, LocalTime.of(17, 30), LocalTime.of(22, 0), chance.fraction());
        boolean stirred = chance.happens(feeling.volume() / 160);
        return new CheckIn(
                new CheckInId(chance.id()), at, hours.zone(), answers, numbing(feeling),
                chance.happens(0.6) ? Boolean.valueOf(stirred) : null,
                stirred ? word() : null,
                afterSession ? after(feeling) : null,
                Map.of(),
                words(day, feeling));
    }

    /** Words where it is their turn. Whoever feels little of the body says so; the others go round by the day. */
    private static Map<Wording, InWords> words(LocalDate day, Feeling feeling) {
        List<Rotation.Turn> turns = Rotation.on(day, false);
        Map<Wording, InWords> words = new EnumMap<>(Wording.class);
        if (turns.contains(Rotation.Turn.BODY)) {
            words.put(Wording.BODY, feeling.body() < LITTLE ? said("numb") : said(turning(Wording.BODY, day)));
        }
        if (turns.contains(Rotation.Turn.FEELING)) {
            words.put(Wording.FEELING, feeling.volume() < LITTLE
                    ? InWords.instead(new Answer.CantTell())
                    : said(turning(Wording.FEELING, day)));
        }
        return words;
    }

    private static String turning(Wording wording, LocalDate day) {
        List<String> all = wording.vocabulary();
        return all.get(Math.floorMod(day.toEpochDay(), all.size()));
    }

    private static InWords said(String word) {
        return InWords.of(List.of(new InWords.Word(word, false)));
    }

    /** A slider of feeling: low is often "nothing", and now and then no number fits. */
    private Answer felt(double value) {
        if (chance.happens(clarity)) {
            return value < 2 ? new Answer.Nothing() : new Answer.Rated(Math.round(value));
        }
        int other = chance.between(0, 3);
        return switch (other) {
            case 0 -> new Answer.FarAway();
            case 1 -> new Answer.Skipped();
            default -> new Answer.CantTell();
        };
    }

    private Answer rated(double value) {
        return chance.happens(clarity + (1 - clarity) / 2)
                ? new Answer.Rated(Math.round(value))
                : chance.happens(0.5) ? new Answer.CantTell() : new Answer.Skipped();
    }

    private @Nullable Numbing numbing(Feeling feeling) {
        if (!chance.happens(0.4)) {
            return null;
        }
        double pull = feeling.overwhelm() / 14 + (feeling.volume() < 15 ? 0.25 : 0);
        return chance.happens(pull) ? chance.happens(0.25) ? Numbing.LOT : Numbing.SOME : Numbing.NONE;
    }

    private AfterSession after(Feeling feeling) {
        return chance.happens(feeling.overwhelm() / 12)
                ? AfterSession.HEAVIER
                : chance.happens(0.4) ? AfterSession.LIGHTER : AfterSession.NO;
    }

    @Nullable String word() {
        return chance.happens(0.5) ? chance.one(STIRRINGS) : null;
    }
}
