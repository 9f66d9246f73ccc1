package thaw.care.chart;

import java.util.List;

/**
 * A period of a record for paper or as a file.
 *
 * @param words the client's words for stirrings that the client shares, each once, the newest first
 */
public record Paper(ClientChart chart, List<String> words) {}
