package thaw.practice.mydata.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import thaw.account.Emergency;
import thaw.account.Tenure;
import thaw.practice.mydata.MyTeamService;

/** Who is, was and will be with the client, and who opened the record in an emergency. */
final class TeamCard extends Section {

    private final MyTeamService service;
    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    TeamCard(MyTeamService service, DateTimeFormatter moment) {
        this.service = service;
        this.moment = moment;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale());
        addClassName("card");
        show();
    }

    private void show() {
        removeAll();
        LocalDate today = service.today();
        UnorderedList people = new UnorderedList();
        service.therapists().forEach(tenure -> people.add(new ListItem(words(tenure, today))));
        add(new H2(getTranslation("mydata.team")), people);
        List<Emergency> emergencies = service.emergencies();
        if (!emergencies.isEmpty()) {
            UnorderedList list = new UnorderedList();
            emergencies.forEach(emergency -> list.add(new ListItem(words(emergency))));
            add(
                    new H3(getTranslation("mydata.team.emergency")),
                    new Paragraph(getTranslation("mydata.team.emergency.what")),
                    list);
        }
        if (service.hasNews()) {
            add(new Button(getTranslation("mydata.team.seen"), click -> {
                service.seen();
                show();
            }));
        }
    }

    private String words(Tenure tenure, LocalDate today) {
        String when = tenure.from().isAfter(today) ? "will-be" : tenure.isOn(today) ? "is" : "was";
        return getTranslation(
                "mydata.team." + when + (tenure.isOn(today) && tenure.ends() ? ".until" : ""),
                tenure.therapist(), day.format(tenure.from()), day.format(tenure.until()));
    }

    private String words(Emergency emergency) {
        return getTranslation(
                emergency.endedAt() == null ? "mydata.team.emergency.lasts" : "mydata.team.emergency.ended",
                emergency.therapist(), moment.format(emergency.openedAt()), moment.format(emergency.until()));
    }
}
