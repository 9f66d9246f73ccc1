package thaw.care.chart;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import thaw.account.CareTeamRepository;
import thaw.account.CurrentUser;
import thaw.account.Me;
import thaw.domain.people.ClientId;

/** What changed in a record since the therapist looked. It is part of the chart, whose opening is written down. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class ChangesService {

    private final CurrentUser user;
    private final ChangesRepository changes;
    private final VisitRepository visits;
    private final CareTeamRepository careTeams;
    private final Clock clock;

    ChangesService(
            CurrentUser user,
            ChangesRepository changes,
            VisitRepository visits,
            CareTeamRepository careTeams,
            Clock clock) {
        this.user = user;
        this.changes = changes;
        this.visits = visits;
        this.careTeams = careTeams;
        this.clock = clock;
    }

    /** What changed; empty for an unknown record and for one that is not theirs. */
    @Transactional(readOnly = true)
    public Optional<WhatChanged> since(ClientId client) {
        Me me = user.get();
        return changes.of(me.id(), client, today(me), clock.instant());
    }

    /**
     * Marks as seen what was shown.
     *
     * @param readAt when it was read: what came in later stays news
     * @return false for an unknown record and for one that is not theirs
     */
    public boolean markSeen(ClientId client, Instant readAt) {
        Me me = user.get();
        if (!careTeams.opens(me.id(), client, today(me))) {
            return false;
        }
        Instant now = clock.instant();
        visits.seen(me.id(), client, readAt.isAfter(now) ? now : readAt);
        return true;
    }

    private LocalDate today(Me me) {
        return LocalDate.ofInstant(clock.instant(), me.zone());
    }
}
