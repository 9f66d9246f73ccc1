package thaw.domain.checkin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of what was answered first and what it was corrected to, the more protective answer to each question; it counts until a
 * therapist has looked (principle 6 of the pacing law).
 *
 * <p>Of two numbers it is the worse one. A number beside an answer without one ("can't tell", skipped, missing): unknown is
 * "not shown to be tolerated", so it outweighs a number that would show calm or contact, and never a number that already
 * gives reason to hold. That is the number beyond which the law calls the last sessions or the week tolerated (U3, U4), and
 * for feeling, body and connection a tenth of the scale, as for a flat day and for contact (U6). Of two answers without a
 * number the first one stays. The words are the client's own and never wait.
 */
public final class MoreProtective {

    private static final double CALM_OVERWHELM = 4;
    private static final double CALM_DISSOCIATION = 3;
    private static final double SAFE = 6;
    private static final double CONTACT_SHARE = 0.1;

    private MoreProtective() {}

    /** The check-in that counts while the correction waits. Id, moment and zone are those of the first. */
    public static CheckIn of(CheckIn sent, CheckIn corrected) {
        Map<Question, Answer> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            if (sent.answers().containsKey(question) || corrected.answers().containsKey(question)) {
                answers.put(question, of(question, sent.answer(question), corrected.answer(question)));
            }
        }
        return new CheckIn(
                sent.id(),
                sent.madeAt(),
                sent.zone(),
                answers,
                later(sent.numbing(), corrected.numbing()),
                shown(sent.stirring(), corrected.stirring()),
                corrected.stirringWord(),
                later(sent.afterSession(), corrected.afterSession()));
    }

    /** Of two answers to one question. */
    public static Answer of(Question question, Answer first, Answer second) {
        boolean firstKnown = first.number().isPresent();
        boolean secondKnown = second.number().isPresent();
        if (firstKnown && secondKnown) {
            return isWorse(question, second, first) ? second : first;
        }
        if (firstKnown == secondKnown) {
            return first;
        }
        Answer known = firstKnown ? first : second;
        if (givesReasonToHold(question, known)) {
            return known;
        }
        return firstKnown ? second : first;
    }

    private static boolean isWorse(Question question, Answer one, Answer other) {
        double difference = one.number().orElseThrow() - other.number().orElseThrow();
        return switch (question) {
            case OVERWHELM, DISSOCIATION, PAINFUL -> difference > 0;
            case SAFETY, VOLUME, PLEASANT, BODY, CONNECTED -> difference < 0;
        };
    }

    private static boolean givesReasonToHold(Question question, Answer known) {
        double number = known.number().orElseThrow();
        return switch (question) {
            case OVERWHELM -> number > CALM_OVERWHELM;
            case DISSOCIATION -> number > CALM_DISSOCIATION;
            case SAFETY -> number < SAFE;
            case PAINFUL -> true;
            case VOLUME, PLEASANT, BODY, CONNECTED -> number <= CONTACT_SHARE * question.highest();
        };
    }

    /** Numbing and what a session left behind: the constants stand from harmless to not. */
    private static <E extends Enum<E>> @Nullable E later(@Nullable E one, @Nullable E other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .max(Enum::compareTo)
                .orElse(null);
    }

    /** A stirring is contact: it takes both to say so. */
    private static @Nullable Boolean shown(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        boolean bothSaid = one != null && other != null;
        return bothSaid ? Boolean.TRUE : null;
    }
}
