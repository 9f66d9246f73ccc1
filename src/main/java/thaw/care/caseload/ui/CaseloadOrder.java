package thaw.care.caseload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.caseload.CaseloadList;
import thaw.care.caseload.CaseloadListService;

/** Which clients, in which order, and under which name to remember that. */
class CaseloadOrder extends Div {

    private final CaseloadListService service;
    private final CaseloadTools tools;
    private final Select<CaseloadFilter.Shown> shown = new Select<>();
    private final Select<CaseloadFilter.Order> order = new Select<>();
    private final TextField name = new TextField(getTranslation("care.caseload.list.name"));
    private final Button forget = new Button(getTranslation("care.caseload.list.forget"), click -> forget());
    private final Div answer = new Div();

    CaseloadOrder(CaseloadListService service, CaseloadTools tools) {
        this.service = service;
        this.tools = tools;
        addClassName("tools");
        offer(shown, "care.caseload.shown", CaseloadFilter.Shown.values());
        offer(order, "care.caseload.order", CaseloadFilter.Order.values());
        name.setMaxLength(CaseloadList.NAME_LIMIT);
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("answer");
        add(shown, order, name, new Button(getTranslation("care.caseload.list.keep"), click -> keep()), forget, answer);
        show(tools.opened());
    }

    private <T extends Enum<T>> void offer(Select<T> select, String key, T[] values) {
        select.setLabel(getTranslation(key));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(key + "." + value));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tools.take(new CaseloadFilter(tools.filter().name(), shown.getValue(), order.getValue()));
            }
        });
    }

    /** Shows what is listed now, and whether it is a list that can be forgotten. */
    void show(@Nullable CaseloadList list) {
        shown.setValue(tools.filter().shown());
        order.setValue(tools.filter().order());
        forget.setEnabled(list != null);
    }

    private void keep() {
        if (name.getValue().isBlank()) {
            answer.setText(getTranslation("care.caseload.list.name-needed"));
            name.focus();
            return;
        }
        boolean kept = service.keep(name.getValue(), tools.filter());
        answer.setText(getTranslation(kept ? "care.caseload.list.kept" : "care.caseload.list.full"));
        name.clear();
        tools.showLists();
        forget.setEnabled(false);
    }

    private void forget() {
        CaseloadList opened = tools.opened();
        if (opened != null) {
            service.forget(opened.name());
            answer.setText(getTranslation("care.caseload.list.forgotten"));
            tools.showLists();
            forget.setEnabled(false);
        }
    }
}
