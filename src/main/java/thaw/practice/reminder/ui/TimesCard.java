package thaw.practice.reminder.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import thaw.domain.reminder.About;
import thaw.domain.reminder.QuietHours;
import thaw.domain.reminder.Reminder;
import thaw.practice.reminder.ReminderPage;
import thaw.practice.reminder.ReminderService;
import thaw.practice.reminder.Wishes;
import thaw.shell.StatusLine;

/** What the client is reminded of and when, the quiet hours, and where the clock is that counts. */
class TimesCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ReminderService service;
    private final transient Runnable changed;
    private final Map<About, ReminderFields> fields = Stream.of(About.values())
            .collect(Collectors.toMap(about -> about, ReminderFields::new));
    private final TimePicker quietFrom = new TimePicker(getTranslation("reminder.quiet.from"));
    private final TimePicker quietUntil = new TimePicker(getTranslation("reminder.quiet.until"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("reminder.zone"));
    private final Button here = new Button();
    private final StatusLine answer = new StatusLine();
    private boolean byMail;

    /** @param changed is called when something was saved here */
    TimesCard(ReminderService service, Runnable changed) {
        this.service = service;
        this.changed = changed;
        addClassName("card");
        quietFrom.setStep(Duration.ofMinutes(30));
        quietUntil.setStep(Duration.ofMinutes(30));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        here.setVisible(false);
        Button save = new Button(getTranslation("reminder.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div quiet = new Div(quietFrom, quietUntil);
        quiet.addClassName("row");
        Div form = new Div(fields.get(About.CHECK_IN), fields.get(About.SESSION), quiet, zone, here, save, answer);
        form.addClassName("form");
        add(new H2(getTranslation("reminder.times")), form);
    }

    /** Fills the fields with what holds. */
    void read(ReminderPage page) {
        Wishes wishes = page.wishes();
        fields.forEach((about, group) -> group.read(wishes.of(about)));
        quietFrom.setLocale(getLocale());
        quietUntil.setLocale(getLocale());
        quietFrom.setValue(wishes.quiet().from());
        quietUntil.setValue(wishes.quiet().until());
        zone.setValue(page.zone().getId());
        offerDeviceZone(page.zone());
    }

    void show(ReminderPage page) {
        byMail = page.wishes().byMail();
    }

    /** Whoever has travelled is asked, never moved. */
    private void offerDeviceZone(ZoneId now) {
        getElement()
                .executeJs("return Intl.DateTimeFormat().resolvedOptions().timeZone || ''")
                .then(String.class, device -> {
                    boolean elsewhere = ZoneId.getAvailableZoneIds().contains(device)
                            && !ZoneId.of(device).getRules().equals(now.getRules());
                    here.setVisible(elsewhere);
                    here.setText(getTranslation("reminder.zone.here", device));
                    here.addClickListener(click -> {
                        zone.setValue(device);
                        here.setVisible(false);
                        save();
                        zone.focus();
                    });
                });
    }

    private void save() {
        List<Optional<Reminder>> wished = new ArrayList<>();
        boolean whole = Stream.<Component>of(quietFrom, quietUntil, zone)
                        .noneMatch(field -> ((com.vaadin.flow.component.HasValue<?, ?>) field).isEmpty())
                && !quietFrom.isInvalid()
                && !quietUntil.isInvalid()
                && fields.values().stream().allMatch(group -> group.isWhole());
        if (!whole) {
            answer.setText(getTranslation("reminder.error.incomplete"));
            return;
        }
        fields.values().forEach(group -> wished.add(group.reminder()));
        Wishes wishes = new Wishes(
                byMail, new QuietHours(quietFrom.getValue(), quietUntil.getValue()), null, false,
                wished.stream().flatMap(Optional::stream).toList());
        say(() -> service.save(wishes, ZoneId.of(zone.getValue())));
        changed.run();
    }

    private void say(Supplier<Optional<String>> act) {
        answer.setText(getTranslation(act.get().orElse("reminder.saved")));
    }
}
