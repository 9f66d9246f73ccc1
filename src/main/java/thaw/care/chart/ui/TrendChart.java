package thaw.care.chart.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** The chart in the browser; ECharts comes with it, and with nothing else. */
@Tag("thaw-trend-chart")
@NpmPackage(value = "echarts", version = "6.1.0")
@JsModule("./components/thaw-trend-chart.ts")
class TrendChart extends Component {

    /** Somebody zoomed, and came to rest. Public, for Vaadin makes it. */
    @DomEvent("range-changed")
    public static class Zoomed extends ComponentEvent<TrendChart> {

        private static final long serialVersionUID = 1L;

        private final Wish.Stretch stretch;

        public Zoomed(
                TrendChart source,
                boolean fromClient,
                @EventData("event.detail.from") double from,
                @EventData("event.detail.to") double to) {
            super(source, fromClient);
            this.stretch = new Wish.Stretch(Instant.ofEpochMilli((long) from), Instant.ofEpochMilli((long) to));
        }

        Wish.Stretch stretch() {
            return stretch;
        }
    }

    /** Somebody pressed the event lane: on an event, or on a moment without one. Public, for Vaadin makes it. */
    @DomEvent("event-pressed")
    public static class EventPressed extends ComponentEvent<TrendChart> {

        private static final long serialVersionUID = 1L;

        private final int index;
        private final Instant moment;

        public EventPressed(
                TrendChart source,
                boolean fromClient,
                @EventData("event.detail.index") int index,
                @EventData("event.detail.t") double moment) {
            super(source, fromClient);
            this.index = index;
            this.moment = Instant.ofEpochMilli((long) moment);
        }

        /** Which event, in the order in which they were shown; below 0 for none. */
        int index() {
            return index;
        }

        Instant moment() {
            return moment;
        }
    }

    /**
     * Shows the data; a range that the person zoomed to stays. It goes to the browser and is not kept here: thousands of
     * points as JSON weigh more than the record they come from.
     */
    void show(ObjectNode data) {
        getElement().executeJs("customElements.whenDefined(this.localName).then(() => this.take($0))", data);
    }

    /** The browser has lost what it was told, as after a broken connection. */
    Registration whenBack(Runnable again) {
        return addAttachListener(attach -> {
            if (!attach.isInitialAttach()) {
                again.run();
            }
        });
    }

    Registration whenZoomed(ComponentEventListener<Zoomed> listener) {
        return addListener(Zoomed.class, listener);
    }

    Registration whenEventPressed(ComponentEventListener<EventPressed> listener) {
        return addListener(EventPressed.class, listener);
    }
}
