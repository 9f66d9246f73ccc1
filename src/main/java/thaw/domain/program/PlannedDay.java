package thaw.domain.program;

import java.time.LocalDate;
import thaw.domain.practice.Route;

/**
 * A day with a session in the plan.
 *
 * @param day   the client's calendar day
 * @param phase the position of the phase, from 0
 * @param route the route whose turn it is
 */
public record PlannedDay(LocalDate day, int phase, Route route) {}
