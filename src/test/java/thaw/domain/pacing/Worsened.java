package thaw.domain.pacing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CheckIn.Numbing;

/** A history with one rating made worse. */
final class Worsened {

    private Worsened() {}

    /**
     * The same with one rating worse: one after a session, or one of a check-in. Left as they are: the ratings before a
     * session and what today is compared with, that is volume and numbing before the window, and, where a check-in is
     * marked as after a session, overwhelm before today.
     */
    static Evidence of(Evidence of, Random random) {
        List<RatedSession> sessions = new ArrayList<>(of.sessions());
        List<RatedDay> checkIns = new ArrayList<>(of.checkIns());
        if (!sessions.isEmpty() && random.nextBoolean()) {
            int at = near(sessions.size(), random);
            sessions.set(at, worse(sessions.get(at), random));
        } else if (!checkIns.isEmpty()) {
            int at = near(checkIns.size(), random);
            boolean marked = checkIns.stream().anyMatch(RatedDay::afterSession);
            checkIns.set(at, worse(checkIns.get(at), of.today() - checkIns.get(at).day(), marked, random));
        }
        return RandomHistory.copy(of, of.level(), sessions, checkIns, of.history());
    }

    /** Mostly one of the last. */
    private static int near(int size, Random random) {
        return size - 1 - (int) (size * random.nextDouble() * random.nextDouble());
    }

    private static RatedSession worse(RatedSession of, Random random) {
        int which = random.nextInt(4);
        Felt post = worse(of.post(), which, random);
        Double resettled = which == 3 ? higher(of.resettled(), 10, random) : of.resettled();
        return new RatedSession(
                of.day(), of.level(), of.pre(), post, resettled, of.completed(), of.stopReason(), of.endedGrounded(),
                of.stirring(), of.body());
    }

    private static RatedDay worse(RatedDay of, int ago, boolean marked, Random random) {
        int which = random.nextInt(5);
        boolean reference = which == 0 ? marked && ago > 0 : which > 2 && ago > 6;
        if (reference) {
            return of;
        }
        Double volume = which == 3 ? lower(of.volume(), random) : of.volume();
        Numbing numbing = which == 4 && of.numbing() != null ? Numbing.LOT : of.numbing();
        return new RatedDay(of.day(), worse(of.felt(), which, random), volume, numbing, of.afterSession());
    }

    private static Felt worse(Felt of, int which, Random random) {
        return switch (which) {
            case 0 -> new Felt(higher(of.overwhelm(), 10, random), of.dissociation(), of.safety());
            case 1 -> new Felt(of.overwhelm(), higher(of.dissociation(), 10, random), of.safety());
            case 2 -> new Felt(of.overwhelm(), of.dissociation(), lower(of.safety(), random));
            default -> of;
        };
    }

    private static @Nullable Double higher(@Nullable Double rating, double highest, Random random) {
        return rating == null ? null : halves(rating + (highest - rating) * random.nextDouble());
    }

    private static @Nullable Double lower(@Nullable Double rating, Random random) {
        return rating == null ? null : halves(rating * random.nextDouble());
    }

    private static Double halves(double rating) {
        return Math.round(2 * rating) / 2.0;
    }
}
