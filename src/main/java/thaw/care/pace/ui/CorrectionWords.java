package thaw.care.pace.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.CheckIn;
import thaw.domain.checkin.CorrectedCheckIn;
import thaw.domain.checkin.CorrectedCheckIn.Correction;
import thaw.domain.checkin.Question;
import thaw.shell.AnswerWords;
import thaw.shell.Words;

/** What a correction changes, a line an answer: what stood, what it should be, and what counts until somebody answers. */
final class CorrectionWords {

    private final Words source;

    CorrectionWords(Words source) {
        this.source = source;
    }

    List<String> changes(CorrectedCheckIn checkIn, Correction correction) {
        CheckIn before = checkIn.standing();
        CheckIn after = correction.values();
        CheckIn counting = checkIn.counting();
        List<String> lines = new ArrayList<>();
        for (Question question : Question.values()) {
            line(lines, AnswerWords.question(source, question), answer(before.answer(question)), answer(after.answer(question)),
                    answer(counting.answer(question)));
        }
        line(lines, source.text("correction.care.numbing"), choice("numbing", before.numbing()),
                choice("numbing", after.numbing()), choice("numbing", counting.numbing()));
        line(lines, source.text("correction.care.after"), choice("after", before.afterSession()),
                choice("after", after.afterSession()), choice("after", counting.afterSession()));
        line(lines, source.text("correction.care.stirring"), yes(before.stirring()), yes(after.stirring()),
                yes(counting.stirring()));
        line(lines, source.text("correction.care.word"), word(before), word(after), word(counting));
        return lines;
    }

    private void line(List<String> lines, String what, String before, String after, String counting) {
        if (!before.equals(after)) {
            lines.add(source.text("correction.care.change", what, before, after) + " ("
                    + source.text("correction.care.counts", counting) + ")");
        }
    }

    private String answer(Answer answer) {
        return AnswerWords.answer(source, answer);
    }

    private String choice(String key, @Nullable Enum<?> value) {
        return source.text("correction.edit." + (value == null ? "open" : key + "." + value));
    }

    private String yes(@Nullable Boolean value) {
        return source.text(value == null ? "correction.edit.open" : value ? "correction.care.yes" : "correction.care.no");
    }

    private static String word(CheckIn checkIn) {
        return Objects.requireNonNullElse(checkIn.stirringWord(), "–");
    }
}
