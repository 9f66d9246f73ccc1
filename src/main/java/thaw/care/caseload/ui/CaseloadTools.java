package thaw.care.caseload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.caseload.CaseloadList;
import thaw.care.caseload.CaseloadListService;

/** Whom the caseload lists: found by name or by a list that is remembered; the rest is made when it is asked for. */
class CaseloadTools extends Div {

    private final CaseloadListService service;
    private final Consumer<CaseloadFilter> listener;
    private final TextField name = new TextField(getTranslation("care.caseload.find"));
    private final Button more = new Button(getTranslation("care.caseload.more"), click -> turn());
    private CaseloadFilter filter = CaseloadFilter.all();
    private final OneOf<CaseloadList> lists =
            new OneOf<>(getTranslation("care.caseload.lists"), CaseloadList::name, this::open);
    private @Nullable CaseloadOrder order;

    CaseloadTools(CaseloadListService service, Consumer<CaseloadFilter> listener) {
        this.service = service;
        this.listener = listener;
        addClassName("tools");
        name.setClearButtonVisible(true);
        name.setMaxLength(CaseloadFilter.NAME_LIMIT);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                take(new CaseloadFilter(change.getValue(), filter.shown(), filter.order()));
            }
        });
        more.getElement().setAttribute("aria-expanded", "false");
        add(name, more, lists);
        showLists();
    }

    private void turn() {
        boolean open = order == null || !order.isVisible();
        if (order == null) {
            order = new CaseloadOrder(service, this);
            add(order);
        }
        order.setVisible(open);
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    CaseloadFilter filter() {
        return filter;
    }

    /** Lists these from now on. */
    void take(CaseloadFilter wanted) {
        filter = wanted;
        if (lists.pressed().filter(list -> !list.filter().equals(wanted)).isPresent()) {
            lists.press(null);
            showOrder(false);
        }
        listener.accept(wanted);
    }

    private void showOrder(boolean isKept) {
        if (order != null) {
            order.show(isKept);
        }
    }

    /** Offers the lists that are remembered now; nothing is offered while there are none. */
    void showLists() {
        lists.offer(service.lists());
    }

    private void open(CaseloadList list) {
        name.setValue(list.filter().name());
        take(list.filter());
        showOrder(true);
    }

    /** The list that is open, if one is. */
    Optional<CaseloadList> opened() {
        return lists.pressed();
    }
}
