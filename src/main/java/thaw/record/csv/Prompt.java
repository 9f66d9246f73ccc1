package thaw.record.csv;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import thaw.domain.checkin.Question;

/**
 * What one row says.
 *
 * @param values   on our scales; a question without a value is missing
 * @param contents of the columns whose changes are events, in the mapping's order
 */
record Prompt(long line, LocalDateTime at, Map<Question, Double> values, List<String> contents) {}
