package thaw.care.program.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.function.BiConsumer;

/** A list whose items are taken by a handle and put elsewhere in it ({@code frontend/components/thaw-order.ts}). */
@Tag("thaw-order")
@JsModule("./components/thaw-order.ts")
class PhaseOrder extends Component implements HasComponents {

    private static final long serialVersionUID = 1L;

    private static final String FROM = "event.detail.from";
    private static final String TO = "event.detail.to";

    private final OrderedList list = new OrderedList();

    /** @param moved hears from where to where an item was put, from 0 */
    PhaseOrder(BiConsumer<Integer, Integer> moved) {
        list.addClassName("phase-list");
        add(list);
        getElement()
                .addEventListener("thaw-order", event -> moved.accept(
                        event.getEventData().get(FROM).asInt(), event.getEventData().get(TO).asInt()))
                .addEventData(FROM)
                .addEventData(TO);
    }

    /** The items in this order; one that was there before keeps what is written in it. */
    void show(List<PhaseCard> cards) {
        list.removeAll();
        cards.forEach(list::add);
    }
}
