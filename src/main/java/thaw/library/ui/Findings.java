package thaw.library.ui;

import java.util.List;
import thaw.domain.practice.Finding;
import thaw.shell.TextTable;
import thaw.shell.Words;

/** What breaks a rule in a file: the line, the rule, and what would be right. */
public class Findings extends TextTable {

    /** The table. */
    public Findings(List<Finding> findings, Words words) {
        super(
                words.text("library.findings"),
                List.of(
                        words.text("library.finding.line"),
                        words.text("library.finding.rule"),
                        words.text("library.finding.sentence")),
                findings.stream()
                        .map(one -> List.of(
                                one.line() == 0 ? "" : String.valueOf(one.line()), one.rule().id(), one.sentence()))
                        .toList());
    }
}
