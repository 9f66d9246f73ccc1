package thaw.domain.practice;

/**
 * One thing in a practice that breaks a rule.
 *
 * @param where    the field, for instance {@code steps[3].text}; empty for the whole
 * @param line     the line in the file, from 1; 0 where there is no file
 * @param sentence what is wrong and what would be right
 */
public record Finding(Rule rule, String where, int line, String sentence) {}
