package thaw.admin.content;

import thaw.domain.practice.PracticeVersion;

/**
 * How many different clients said of a version of a practice that it did not do them good.
 *
 * @param clients at least the number below which nothing is told
 */
public record ReportedRow(PracticeVersion practice, String title, int clients) {}
