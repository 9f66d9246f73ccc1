package thaw.domain.safety;

import static thaw.domain.pacing.Parameter.G3_TRAUMA_DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import thaw.domain.pacing.Evidence;
import thaw.domain.pacing.Gates;
import thaw.domain.pacing.Parameters;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Route;

/**
 * Everything that was ever done to a client's gates, in order. What was never touched is open, and consent that was
 * never recorded counts as given. Of several acts on one gate the last one holds.
 */
public record GateHistory(List<GateChange> changes) {

    public GateHistory {
        changes = List.copyOf(changes);
    }

    /**
     * The gates as the pacing law reads them.
     *
     * @param clinician whether somebody is responsible for the client
     */
    public Gates gates(boolean clinician) {
        return new Gates(
                !stands(GateAct.CONSENT_WITHDRAWN, GateAct.CONSENT_GIVEN),
                clinician,
                crisis(),
                item9(),
                danger(),
                number(traumaDay()),
                number(traumaToldDay()),
                protectionLifted(),
                excluded().stream().map(Route::id).collect(Collectors.toSet()));
    }

    /**
     * The gates of a day gone by: what stood when it began, and what was raised on it. What was closed on that day still
     * stood on a part of it.
     */
    public GateHistory on(LocalDate day) {
        return new GateHistory(changes.stream()
                .filter(change -> change.day().isBefore(day)
                        || (change.day().equals(day) && change.act().protects()))
                .toList());
    }

    /** Whether consent was ever given or withdrawn. */
    public boolean knowsConsent() {
        return last(GateAct.CONSENT_GIVEN, GateAct.CONSENT_WITHDRAWN).isPresent();
    }

    public boolean consentWithdrawn() {
        return stands(GateAct.CONSENT_WITHDRAWN, GateAct.CONSENT_GIVEN);
    }

    public boolean crisis() {
        return stands(GateAct.CRISIS_RAISED, GateAct.CRISIS_CLOSED);
    }

    public boolean item9() {
        return stands(GateAct.ITEM_9_RAISED, GateAct.ITEM_9_CLOSED);
    }

    public boolean danger() {
        return stands(GateAct.DANGER_RAISED, GateAct.DANGER_CLOSED);
    }

    /** The day of the latest traumatic event, where the day of telling stands for an unknown day; null without one. */
    public @Nullable LocalDate traumaDay() {
        return told().map(one -> one.eventDay() == null ? one.day() : one.eventDay())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The day on which a traumatic event was told last; null without one. */
    public @Nullable LocalDate traumaToldDay() {
        return told().map(GateChange::day).max(Comparator.naturalOrder()).orElse(null);
    }

    /** Whether the protective phase was ended after everything that was told. */
    public boolean protectionLifted() {
        return stands(GateAct.PROTECTION_LIFTED, GateAct.TRAUMA_TOLD);
    }

    /** G3: whether the latest event protects on that day. The first days do, also where the phase was ended earlier. */
    public boolean isProtected(LocalDate today) {
        LocalDate day = traumaDay();
        return day != null
                && (!protectionLifted() || today.isBefore(day.plusDays(Parameters.STANDARD.count(G3_TRAUMA_DAYS))));
    }

    /**
     * The routes that are closed: by the therapist, or beyond grounding and senses by a dissociative disorder, unless the
     * therapist opened the route after it was noted.
     */
    public Set<Route> excluded() {
        return Stream.of(Route.values()).filter(this::isExcluded).collect(Collectors.toUnmodifiableSet());
    }

    /** The last act among these; empty when none was ever done. */
    public Optional<GateChange> last(GateAct... acts) {
        List<GateAct> wanted = List.of(acts);
        return changes.reversed().stream().filter(change -> wanted.contains(change.act())).findFirst();
    }

    /** What the client has that some practices are not for. */
    public Set<NotFor> conditions() {
        return Stream.of(NotFor.values()).filter(this::has).collect(Collectors.toUnmodifiableSet());
    }

    /** The conditions of the client's that practices of this route are held against; an opened route holds. */
    public Set<NotFor> conditions(Route route) {
        return conditions().stream()
                .filter(one -> one != NotFor.DISSOCIATIVE_DISORDER || route.staysOutside() || !openedInSpite(route))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a practice may reach the client: its route is open, and it is not one that is not for them. */
    public boolean allows(Practice practice) {
        return !isExcluded(practice.route())
                && practice.notFor().stream().noneMatch(conditions(practice.route())::contains);
    }

    private boolean isExcluded(Route route) {
        return lastAbout(route).filter(change -> change.act() == GateAct.ROUTE_EXCLUDED).isPresent()
                || (has(NotFor.DISSOCIATIVE_DISORDER) && !route.staysOutside() && !openedInSpite(route));
    }

    private Optional<GateChange> lastAbout(Route route) {
        return changes.reversed().stream().filter(change -> change.route() == route).findFirst();
    }

    private Optional<GateChange> lastAbout(NotFor condition) {
        return changes.reversed().stream().filter(change -> change.condition() == condition).findFirst();
    }

    private boolean has(NotFor condition) {
        return lastAbout(condition).filter(change -> change.act() == GateAct.CONDITION_NOTED).isPresent();
    }

    /** Whether the therapist opened the route knowing of the dissociative disorder. */
    private boolean openedInSpite(Route route) {
        int noted = lastAbout(NotFor.DISSOCIATIVE_DISORDER).map(changes::lastIndexOf).orElse(-1);
        return lastAbout(route)
                .filter(change -> change.act() == GateAct.ROUTE_OPENED && changes.lastIndexOf(change) > noted)
                .isPresent();
    }

    private boolean stands(GateAct raised, GateAct ended) {
        return last(raised, ended).filter(change -> change.act() == raised).isPresent();
    }

    /** What was told since the last time that all of it was taken back. */
    private Stream<GateChange> told() {
        int from = changes.stream().map(GateChange::act).toList().lastIndexOf(GateAct.TRAUMA_TAKEN_BACK) + 1;
        return changes.stream().skip(from).filter(change -> change.act() == GateAct.TRAUMA_TOLD);
    }

    private static @Nullable Integer number(@Nullable LocalDate day) {
        return day == null ? null : Evidence.dayNumber(day);
    }
}
