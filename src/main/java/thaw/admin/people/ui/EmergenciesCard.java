package thaw.admin.people.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thaw.account.Emergency;
import thaw.admin.people.HandOverService;
import thaw.shell.TextTable;

/** Who opened a client's record in an emergency, from when until when, and whether the responsible therapist looked. */
final class EmergenciesCard extends Section {

    private static final List<String> COLUMNS = List.of("therapist", "client", "from", "until", "looked");

    private final DateTimeFormatter moment;

    EmergenciesCard(HandOverService service, ZoneId zone) {
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(getLocale())
                .withZone(zone);
        addClassName("card");
        Paragraph lead = new Paragraph(getTranslation("team.emergencies.lead"));
        lead.addClassName("quiet");
        add(new H2(getTranslation("team.emergencies")), lead);
        List<Emergency> newest = service.emergencies();
        add(newest.isEmpty()
                ? new Paragraph(getTranslation("team.emergencies.none"))
                : new TextTable(
                        getTranslation("team.emergencies"),
                        COLUMNS.stream().map(column -> getTranslation("team.emergencies." + column)).toList(),
                        newest.stream().map(this::row).toList()));
    }

    private List<String> row(Emergency emergency) {
        return Stream.of(
                        emergency.therapist(),
                        emergency.client(),
                        moment.format(emergency.openedAt()),
                        moment.format(emergency.until()),
                        Optional.ofNullable(emergency.lookedAt())
                                .map(moment::format)
                                .orElseGet(() -> getTranslation("team.emergencies.not-looked")))
                .toList();
    }
}
