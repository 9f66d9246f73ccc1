package thaw.practice.answers;

import java.time.LocalDate;

/**
 * What a therapist wrote.
 *
 * @param about CHECK_IN or SESSION
 * @param day   of the check-in or session
 */
public record MyAnswer(String by, String about, LocalDate day, String words) {}
