package thaw.domain.pacing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence while it is put together. What is not set is unknown, the gates are open, the parameters standard. */
public final class EvidenceDraft {

    private final int today;
    private final Intensity level;
    private @Nullable Integer started;
    private @Nullable Ceiling ceiling;
    private boolean paused;
    private @Nullable Double baselineVolume;
    private @Nullable Boolean ready;
    private boolean proceedWithoutContact;
    private @Nullable String plannedRoute;
    private int ewmaSignalDays;
    private List<ScoreChange> scoreChanges = List.of();
    private Gates gates = Gates.OPEN;
    private List<RatedSession> sessions = List.of();
    private List<RatedDay> checkIns = List.of();
    private List<DoseChange> history = List.of();
    private Parameters parameters = Parameters.STANDARD;

    /** A draft for this day and level, both as in {@link Evidence}. */
    public EvidenceDraft(int today, Intensity level) {
        this.today = today;
        this.level = level;
    }

    public EvidenceDraft started(@Nullable Integer day) {
        this.started = day;
        return this;
    }

    public EvidenceDraft ceiling(@Nullable Ceiling set) {
        this.ceiling = set;
        return this;
    }

    public EvidenceDraft paused(boolean now) {
        this.paused = now;
        return this;
    }

    public EvidenceDraft baselineVolume(@Nullable Double median) {
        this.baselineVolume = median;
        return this;
    }

    public EvidenceDraft ready(@Nullable Boolean answer) {
        this.ready = answer;
        return this;
    }

    public EvidenceDraft proceedWithoutContact(boolean proceeds) {
        this.proceedWithoutContact = proceeds;
        return this;
    }

    public EvidenceDraft plannedRoute(@Nullable String id) {
        this.plannedRoute = id;
        return this;
    }

    public EvidenceDraft ewmaSignalDays(int days) {
        this.ewmaSignalDays = days;
        return this;
    }

    public EvidenceDraft scoreChanges(List<ScoreChange> changes) {
        this.scoreChanges = changes;
        return this;
    }

    public EvidenceDraft gates(Gates standing) {
        this.gates = standing;
        return this;
    }

    public EvidenceDraft sessions(List<RatedSession> all) {
        this.sessions = all;
        return this;
    }

    public EvidenceDraft checkIns(List<RatedDay> all) {
        this.checkIns = all;
        return this;
    }

    public EvidenceDraft history(List<DoseChange> all) {
        this.history = all;
        return this;
    }

    public EvidenceDraft parameters(Parameters signed) {
        this.parameters = signed;
        return this;
    }

    /**
     * The evidence as it stands.
     *
     * @throws IllegalArgumentException when a value is off its scale
     */
    public Evidence toEvidence() {
        return new Evidence(
                today, level, started, ceiling, paused, baselineVolume, ready, proceedWithoutContact, plannedRoute,
                ewmaSignalDays, scoreChanges, gates, sessions, checkIns, history, parameters);
    }
}
