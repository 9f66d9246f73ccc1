/**
 * The pacing law: what a client's own ratings say about the dose of intensity. {@link thaw.domain.pacing.PacingLaw}
 * reads {@link thaw.domain.pacing.Evidence} and answers with a {@link thaw.domain.pacing.Decision}: every rule that
 * fired, the numbers that fired it, and what a step up still needs. The same evidence always gets the same decision.
 * Rule ids are those of the design page; a rule is a method of the same name.
 *
 * <p>Beside the law stand the rules inside a session ({@link thaw.domain.pacing.SessionRules}) and what a therapist may
 * do with a dose ({@link thaw.domain.pacing.IntensityAct}). The thresholds are clinical conventions that a clinician
 * signs, not validated cut-offs; each is a {@link thaw.domain.pacing.Parameter}.
 */
@NullMarked
package thaw.domain.pacing;

import org.jspecify.annotations.NullMarked;
