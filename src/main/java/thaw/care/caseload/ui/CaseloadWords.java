package thaw.care.caseload.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import thaw.care.caseload.CaseloadRow;
import thaw.governor.Attention;
import thaw.shell.Words;

/** What a row of the caseload says in words. */
final class CaseloadWords {

    private final Words source;
    private final NumberFormat number;

    CaseloadWords(Words source, Locale locale) {
        this.source = source;
        this.number = NumberFormat.getNumberInstance(locale);
        this.number.setMaximumFractionDigits(1);
    }

    String tier(CaseloadRow row) {
        return source.text("care.caseload.tier." + row.tier());
    }

    String reason(CaseloadRow row, LocalDate today) {
        if (row.rule() != null) {
            return row.rule() + ": " + source.text("pacing.therapist." + row.rule());
        }
        boolean silent = row.tier() == 1 && row.reason() != Attention.Reason.FAR_AWAY;
        if (silent && row.lastContact() != null) {
            return source.text("care.caseload.silent", ChronoUnit.DAYS.between(row.lastContact(), today));
        }
        String key = "care.caseload.reason." + row.reason();
        return row.reasonValue() == null ? source.text(key) : source.text(key, number.format(row.reasonValue()));
    }

    String contact(CaseloadRow row, LocalDate today) {
        return row.lastContact() == null
                ? source.text("care.caseload.never")
                : source.text("care.caseload.days-ago", ChronoUnit.DAYS.between(row.lastContact(), today));
    }

    String level(CaseloadRow row) {
        if (row.level() == null || row.ceiling() == null) {
            return source.text("care.caseload.no-level");
        }
        String level = source.text("care.caseload.level-of", row.level(), row.ceiling());
        return row.paused() ? level + " · " + source.text("care.caseload.paused") : level;
    }

    String volume(CaseloadRow row) {
        int n = row.volumes().size();
        return n == 0
                ? source.text("care.caseload.volume-none")
                : source.text("care.caseload.volume-label", n, number.format(row.volumes().getLast().volume()));
    }

    String adherence(CaseloadRow row) {
        return row.due() == 0 ? "–" : source.text("care.caseload.done-of", row.done(), row.due());
    }

    String program(CaseloadRow row) {
        return row.program() == null ? source.text("care.caseload.no-program") : row.program();
    }
}
