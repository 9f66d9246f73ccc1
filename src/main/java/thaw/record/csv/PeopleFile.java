package thaw.record.csv;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thaw.domain.people.MailAddress;
import thaw.domain.people.Role;

/**
 * A list of people to invite, as spreadsheets write it: a line of column names, then a person a line. Commas, semicolons and
 * tabs are taken; UTF-8 and UTF-16, with or without a byte order mark, and what Windows writes in Western Europe.
 */
public final class PeopleFile {

    /** So many people at most. */
    public static final int MOST = 10_000;

    /** No larger file is looked at, in bytes. */
    public static final int LARGEST = 8_000_000;

    private static final String NAME = "name";
    private static final String USERNAME = "username";
    private static final String ROLE = "role";
    private static final String MAIL = "email";
    private static final String THERAPIST = "therapist";

    /** The columns, in any order; more are not looked at. */
    public static final List<String> COLUMNS = List.of(NAME, USERNAME, ROLE, MAIL, THERAPIST);

    private static final Charset WESTERN_EUROPE = Charset.forName("windows-1252");
    private static final Map<String, Role> ROLES =
            Stream.of(Role.values()).collect(Collectors.toMap(role -> role.name().toLowerCase(Locale.ROOT), role -> role));

    private final Findings findings = new Findings();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private PeopleFile() {}

    /**
     * Somebody to invite.
     *
     * @param line      in the file, from 1
     * @param mail      empty where the link is handed over
     * @param therapist the username of a client's therapist; empty for everybody else
     */
    public record Row(
            long line, String name, String username, Role role, Optional<MailAddress> mail, String therapist) {}

    /** Everybody in the file, or what is wrong with it, line by line. */
    public static Reading<List<Row>> read(byte[] file) {
        return new PeopleFile().all(file);
    }

    private Reading<List<Row>> all(byte[] file) {
        if (file.length > LARGEST) {
            findings.add(0, "", "The file is larger than " + LARGEST / 1_000_000 + " MB.");
            return findings.refused();
        }
        CsvText.read(new ByteArrayInputStream(file), encoding(file), findings).ifPresent(text -> {
            String named = lowerCaseHeader(text);
            new CsvTable(named, delimiter(named), findings).read(Set.copyOf(COLUMNS), Progress.UNHEARD, this::take);
        });
        return findings.none() ? new Reading.Whole<>(List.copyOf(rows)) : findings.refused();
    }

    private static Charset encoding(byte[] file) {
        if (starts(file, 0xFE, 0xFF) || starts(file, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        boolean utf8 = CsvText.read(new ByteArrayInputStream(file), StandardCharsets.UTF_8, new Findings()).isPresent();
        return utf8 ? StandardCharsets.UTF_8 : WESTERN_EUROPE;
    }

    private static boolean starts(byte[] file, int first, int second) {
        return file.length > 1 && Byte.toUnsignedInt(file[0]) == first && Byte.toUnsignedInt(file[1]) == second;
    }

    private static String lowerCaseHeader(String text) {
        int end = text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n');
        return text.substring(0, end).toLowerCase(Locale.ROOT) + text.substring(end);
    }

    /** Whatever the line of names has most of. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(sign -> header.chars().filter(letter -> letter == sign).count()))
                .orElseThrow();
    }

    private void take(CsvRow row) {
        if (rows.size() == MOST) {
            findings.add(row.line(), "", "The file has more than " + MOST + " people.");
            return;
        }
        String username = row.text(USERNAME);
        Optional<Role> role = Optional.ofNullable(ROLES.get(row.text(ROLE).toLowerCase(Locale.ROOT)));
        Optional<MailAddress> mail = MailAddress.parse(row.text(MAIL));
        if (role.isEmpty()) {
            findings.add(row.line(), ROLE, "This is none of client, therapist and admin.");
        }
        if (mail.isEmpty() && !row.text(MAIL).isEmpty()) {
            findings.add(row.line(), MAIL, "This is not an e-mail address.");
        }
        Long before = lines.putIfAbsent(username, row.line());
        if (before != null) {
            findings.add(row.line(), USERNAME, "Line " + before + " has this username too.");
        }
        role.ifPresent(known -> rows.add(
                new Row(row.line(), row.text(NAME), username, known, mail, row.text(THERAPIST))));
    }
}
