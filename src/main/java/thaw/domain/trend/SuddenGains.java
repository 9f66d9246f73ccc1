package thaw.domain.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Sudden gains between two sessions of a course, on a score where lower is better. Three criteria together: the fall
 * is at least {@code cut}; it is at least 25 % of the score before; and the mean of up to three scores before less
 * that of up to three after exceeds t_crit times their pooled SD. Each side needs two scores; t_crit (two-sided 5 %)
 * follows the scores at hand: 2.776 for six, 3.182 for five, 4.303 for four. Sources: Tang and DeRubeis 1999, Journal
 * of Consulting and Clinical Psychology 67, 894; for missing scores Wiedemann et al. 2020, PLoS ONE 15, e0230276.
 *
 * @param cut the fall that counts, in points; the reliable change of the questionnaire
 */
public record SuddenGains(double cut, Minimums minimums) {

    private static final double SHARE_OF_SCORE = 0.25;
    private static final int SIDE = 3;

    /** The answer for one course of sessions. */
    public sealed interface Found {

        /** Too few rated sessions to look: {@code n} of {@code needed}. */
        record TooFew(int n, int needed) implements Found {}

        /** The gains in order; often there is none. */
        record Gains(List<Gain> gains) implements Found {}
    }

    /**
     * A fall from one session to the next.
     *
     * @param session the position of the session before it in the course, from 0
     */
    public record Gain(int session, double before, double after) {}

    public SuddenGains {
        if (!(cut > 0)) {
            throw new IllegalArgumentException("The cut lies above 0");
        }
    }

    /**
     * Looks for gains in one course.
     *
     * @param scores one a session, in order; empty where a session has none
     */
    public Found in(List<OptionalDouble> scores) {
        int rated = (int) scores.stream().filter(OptionalDouble::isPresent).count();
        if (rated < minimums.sessions()) {
            return new Found.TooFew(rated, minimums.sessions());
        }
        List<Gain> gains = new ArrayList<>();
        for (int session = 0; session + 1 < scores.size(); session++) {
            gainAt(session, scores).ifPresent(gains::add);
        }
        return new Found.Gains(List.copyOf(gains));
    }

    private Optional<Gain> gainAt(int session, List<OptionalDouble> scores) {
        if (scores.get(session).isEmpty() || scores.get(session + 1).isEmpty()) {
            return Optional.empty();
        }
        double before = scores.get(session).getAsDouble();
        double after = scores.get(session + 1).getAsDouble();
        boolean large = before - after >= cut && before - after >= SHARE_OF_SCORE * before;
        return large && isStable(session, scores) ? Optional.of(new Gain(session, before, after)) : Optional.empty();
    }

    private static boolean isStable(int session, List<OptionalDouble> scores) {
        double[] before = rated(scores.subList(Math.max(0, session + 1 - SIDE), session + 1));
        double[] after = rated(scores.subList(session + 1, Math.min(scores.size(), session + 1 + SIDE)));
        if (before.length < 2 || after.length < 2) {
            return false;
        }
        int freedom = before.length + after.length - 2;
        double pooled = Math.sqrt((Moments.squares(before) + Moments.squares(after)) / freedom);
        double fall = Moments.mean(before).getAsDouble() - Moments.mean(after).getAsDouble();
        return fall > critical(freedom) * pooled;
    }

    private static double critical(int freedom) {
        return freedom >= 4 ? 2.776 : freedom == 3 ? 3.182 : 4.303;
    }

    private static double[] rated(List<OptionalDouble> scores) {
        return scores.stream()
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }
}
