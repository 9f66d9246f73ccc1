package thaw.tool;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.CheckIn.Numbing;
import thaw.domain.pacing.Ceiling;
import thaw.domain.pacing.DoseChange;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.EvidenceDraft;
import thaw.domain.pacing.Felt;
import thaw.domain.pacing.Gates;
import thaw.domain.pacing.Intensity;
import thaw.domain.pacing.Parameter;
import thaw.domain.pacing.Parameters;
import thaw.domain.pacing.RatedDay;
import thaw.domain.pacing.RatedSession;
import thaw.domain.pacing.ScoreChange;
import thaw.domain.session.StopReason;

/**
 * One recorded case in the replay format, as evidence. A field that it does not know is complained of; {@code params} names
 * {@link Parameter}s by their ids. A ceiling or a consent that is spelled out as null is one that was not given.
 */
final class ReplayCase {

    private static final Pattern CHANGE = Pattern.compile("(\\S+)\\s+([+-]?\\d+(?:\\.\\d+)?)");
    private static final int HIGHEST_CEILING = 5;

    /** What stands around a case, and is not looked at, may stand in it too. */
    private static final Set<String> CASE = Set.of(
            "id", "title", "expect", "today", "level", "started", "ceiling", "baseline_volume", "ready",
            "proceed_without_contact", "planned_route", "ewma_signal_days", "reliable_worsening", "params", "gates",
            "sessions", "checkins", "history");

    private static final Set<String> GATES = Set.of(
            "consent", "crisis_flag", "item9_positive", "ongoing_danger", "trauma_day", "trauma_reported_day",
            "protective_lifted", "excluded_routes");

    private static final Set<String> SESSION = Set.of(
            "id", "day", "level", "route", "pre_overwhelm", "pre_dissoc", "pre_safety", "post_overwhelm", "post_dissoc",
            "post_safety", "resettled", "completed", "stop_reason", "ended_grounded", "stirring", "body");

    /** The law reads a part of what a check-in asks; the rest may be there. */
    private static final Set<String> CHECK_IN = Set.of(
            "id", "day", "overwhelm", "dissoc", "safety", "volume", "pos", "neg", "pleasant", "painful", "body",
            "body_words", "connected", "restless", "restlessness", "sleep", "numbing", "stirring", "stirring_word",
            "after_session");

    private static final Set<String> CHANGE_OF_DOSE = Set.of("id", "day", "type");

    private ReplayCase() {}

    static Evidence evidence(JsonFields of) {
        of.knowing(CASE);
        return new EvidenceDraft(of.needed("today"), new Intensity(of.between("level", 1, 5)))
                .started(of.whole("started"))
                .ceiling(ceiling(of))
                .baselineVolume(of.rating("baseline_volume", 100))
                .ready(of.truth("ready"))
                .proceedWithoutContact(of.isTrue("proceed_without_contact"))
                .plannedRoute(of.text("planned_route"))
                .ewmaSignalDays(Objects.requireNonNullElse(of.whole("ewma_signal_days"), 0))
                .scoreChanges(scoreChanges(of))
                .gates(gates(of.object("gates").knowing(GATES)))
                .sessions(of.objects("sessions").stream().map(ReplayCase::session).toList())
                .checkIns(of.objects("checkins").stream().map(ReplayCase::checkIn).toList())
                .history(of.objects("history").stream().map(ReplayCase::change).toList())
                .parameters(parameters(of.object("params")))
                .toEvidence();
    }

    private static @Nullable Ceiling ceiling(JsonFields of) {
        if (!of.has("ceiling")) {
            return new Ceiling(HIGHEST_CEILING);
        }
        return of.whole("ceiling") == null ? null : new Ceiling(of.between("ceiling", 1, 5));
    }

    private static List<ScoreChange> scoreChanges(JsonFields of) {
        if (of.isTruth("reliable_worsening")) {
            return of.isTrue("reliable_worsening") ? List.of(scoreChange("")) : List.of();
        }
        return of.texts("reliable_worsening").stream().map(ReplayCase::scoreChange).toList();
    }

    /** Words such as "PCL-5 +16"; a worsening told in other words stands as it was told. */
    private static ScoreChange scoreChange(String words) {
        Matcher change = CHANGE.matcher(words.strip());
        return change.matches()
                ? new ScoreChange(change.group(1), Double.parseDouble(change.group(2)))
                : new ScoreChange("", 0);
    }

    private static Gates gates(JsonFields of) {
        return new Gates(
                !of.has("consent") || of.isTrue("consent"),
                true,
                of.isTrue("crisis_flag"),
                of.isTrue("item9_positive"),
                of.isTrue("ongoing_danger"),
                of.whole("trauma_day"),
                of.whole("trauma_reported_day"),
                of.isTrue("protective_lifted"),
                Set.copyOf(of.texts("excluded_routes")));
    }

    private static RatedSession session(JsonFields of) {
        of.knowing(SESSION);
        return new RatedSession(
                of.needed("day"),
                of.whole("level"),
                felt(of, "pre_"),
                felt(of, "post_"),
                of.rating("resettled", 10),
                of.truth("completed"),
                stopReason(of),
                of.truth("ended_grounded"),
                of.truth("stirring"),
                of.rating("body", 100));
    }

    private static Felt felt(JsonFields of, String prefix) {
        return new Felt(
                of.rating(prefix + "overwhelm", 10),
                of.rating(prefix + "dissoc", 10),
                of.rating(prefix + "safety", 10));
    }

    private static @Nullable StopReason stopReason(JsonFields of) {
        String reason = of.text("stop_reason");
        if (reason == null) {
            return null;
        }
        return switch (reason) {
            case "time" -> StopReason.TIME;
            case "too_much" -> StopReason.TOO_MUCH;
            case "felt_nothing" -> StopReason.FELT_NOTHING;
            case "other" -> StopReason.OTHER;
            case "none", "" -> null;
            default -> throw of.complaint("stop_reason", "is to be one of time, too_much, felt_nothing, other");
        };
    }

    private static RatedDay checkIn(JsonFields of) {
        of.knowing(CHECK_IN);
        return new RatedDay(
                of.needed("day"), felt(of, ""), of.rating("volume", 100), numbing(of), afterSession(of));
    }

    private static @Nullable Numbing numbing(JsonFields of) {
        String numbing = of.text("numbing");
        if (numbing == null) {
            return null;
        }
        return switch (numbing) {
            case "none" -> Numbing.NONE;
            case "some" -> Numbing.SOME;
            case "a lot", "a_lot", "alot", "lot" -> Numbing.LOT;
            case "missing", "skipped", "cant_tell", "can't tell" -> null;
            default -> throw of.complaint("numbing", "is to be one of none, some, a lot");
        };
    }

    private static boolean afterSession(JsonFields of) {
        String after = of.word("after_session");
        if (after == null) {
            return false;
        }
        return switch (after) {
            case "true", "yes", "lighter", "heavier" -> true;
            case "false", "no", "skipped", "missing" -> false;
            default -> throw of.complaint("after_session", "is to be true, false, no, lighter or heavier");
        };
    }

    private static DoseChange change(JsonFields of) {
        of.knowing(CHANGE_OF_DOSE);
        String type = Objects.requireNonNullElse(of.text("type"), "");
        return new DoseChange(of.needed("day"), switch (type) {
            case "STEP_UP" -> DoseChange.Type.STEP_UP;
            case "STEP_DOWN" -> DoseChange.Type.STEP_DOWN;
            case "PAUSE" -> DoseChange.Type.PAUSE;
            case "RESUME" -> DoseChange.Type.RESUME;
            default -> throw of.complaint("type", "is to be one of STEP_UP, STEP_DOWN, PAUSE, RESUME");
        }, true);
    }

    private static Parameters parameters(JsonFields of) {
        Map<Parameter, Double> changed = new EnumMap<>(Parameter.class);
        of.names().forEach(name -> {
            Parameter parameter =
                    Parameter.ofId(name).orElseThrow(() -> of.complaint(name, "is not a parameter of the law"));
            Double value = of.rating(name, Integer.MAX_VALUE);
            if (value != null) {
                changed.put(parameter, value);
            }
        });
        return changed.isEmpty() ? Parameters.STANDARD : Parameters.STANDARD.with("replay", changed);
    }
}
