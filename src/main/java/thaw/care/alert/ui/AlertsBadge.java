package thaw.care.alert.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import thaw.account.CurrentUser;
import thaw.care.alert.AlertService;
import thaw.care.alert.Waiting;
import thaw.shell.DoorBadge;
import thaw.shell.LiveUpdates;

/**
 * How many alerts wait for the therapist, beside the door to them, on whatever page is open. It is also how an alert is
 * delivered: once the browser answers that it has shown the number, the owner has been told. It says a number and no more.
 */
@org.springframework.stereotype.Component
class AlertsBadge implements DoorBadge {

    private final AlertService alerts;
    private final LiveUpdates live;
    private final CurrentUser user;

    AlertsBadge(AlertService alerts, LiveUpdates live, CurrentUser user) {
        this.alerts = alerts;
        this.live = live;
        this.user = user;
    }

    @Override
    public String path() {
        return "alerts";
    }

    @Override
    public Component make() {
        Span number = new Span();
        number.addClassName("badge");
        Signal<Double> revision = live.ofAlerts(user.get().id());
        Signal.effect(number, () -> {
            revision.get();
            show(number, alerts.waiting());
        });
        return number;
    }

    private void show(Span number, Waiting waiting) {
        String words = number.getTranslation("alert.badge", waiting.open(), waiting.urgent());
        number.setText(waiting.open() == 0 ? "" : String.valueOf(waiting.open()));
        number.getElement().setAttribute("aria-label", waiting.open() == 0 ? "" : words);
        number.getElement().setAttribute("role", "status");
        number.setClassName("urgent", waiting.urgent() > 0);
        if (waiting.undelivered()) {
            number.getElement().executeJs("return true").then(shown -> alerts.seen());
        }
    }
}
