/**
 * A client's record as other systems read it: one FHIR R4 bundle with the patient, programs (CarePlan), sessions (Task), forms
 * (Questionnaire, QuestionnaireResponse), check-ins, scores, stirrings and the dose (Observation), alerts and gates (Flag), and who
 * opened the record (AuditEvent).
 *
 * <p>What has no code in a public system has one of Thaw's own, {@code urn:thaw:...}. A number is a value; "nothing",
 * "something, far away" and "I can't tell" are coded answers, never numbers; a question left out says so
 * ({@code asked-declined}); words that the client keeps are left out, or said to be there ({@code masked}).
 */
@NullMarked
package thaw.record.exchange;

import org.jspecify.annotations.NullMarked;
