package thaw.care.caseload.ui;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import thaw.care.caseload.CaseloadRow;
import thaw.domain.trend.Weather;
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

    /** The reason for the rank: the rule with its number, or what else asks for a look. */
    String reason(CaseloadRow row, LocalDate today) {
        String first = because(row.reason(), row.reasonValue(), row.rule());
        if (isQuiet(row)) {
            List<String> quieter = besides(row, today);
            return quieter.isEmpty() ? first : String.join(" · ", quieter);
        }
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(besides(row, today));
        return String.join(" · ", all);
    }

    private static boolean isQuiet(CaseloadRow row) {
        return row.rule() == null
                && (row.reason() == Attention.Reason.STEADY || row.reason() == Attention.Reason.NEW);
    }

    private String because(Attention.Reason reason, @Nullable Double value, @Nullable String rule) {
        if (rule != null) {
            return rule + ": " + source.text("pacing.therapist." + rule);
        }
        String key = "care.caseload.reason." + reason;
        return value == null ? source.text(key) : source.text(key, number.format(value));
    }

    /** What stands beside the reason: a correction, a silence, coming apart or thawing, sessions that went by. */
    private List<String> besides(CaseloadRow row, LocalDate today) {
        List<String> lines = new ArrayList<>();
        if (row.corrections() > 0) {
            lines.add(source.text("care.caseload.corrections", row.corrections()));
        }
        silence(row, today).ifPresent(lines::add);
        if (row.weather() != Weather.NEITHER) {
            lines.add(source.text("care.caseload.weather." + row.weather()));
        }
        if (row.missed() > 1) {
            lines.add(source.text("care.caseload.went-by", row.missed()));
        }
        return lines;
    }

    private Optional<String> silence(CaseloadRow row, LocalDate today) {
        if (row.lastContact() == null) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(row.lastContact(), today);
        Integer own = row.silentAfter();
        if (own == null) {
            return days > CaseloadRow.SILENT_AFTER_DAYS
                    ? Optional.of(source.text("care.caseload.silent", days))
                    : Optional.empty();
        }
        return days > own ? Optional.of(source.text("care.caseload.silent-own", days, own)) : Optional.empty();
    }

    /** What is new since the therapist opened the record last; blank when nothing is. */
    String news(CaseloadRow row) {
        CaseloadRow.Look look = row.look();
        return look == null || !row.isNewSinceLook()
                ? ""
                : source.text("care.caseload.news", because(look.reason(), look.value(), look.rule()));
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
        List<Integer> known = row.volumes().stream().filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? source.text("care.caseload.volume-none")
                : source.text("care.caseload.volume-label", known.size(), number.format(known.getLast()));
    }

    String adherence(CaseloadRow row) {
        return row.due() == 0 ? "–" : source.text("care.caseload.done-of", row.done(), row.due());
    }

    String program(CaseloadRow row) {
        return row.program() == null ? source.text("care.caseload.no-program") : row.program();
    }
}
