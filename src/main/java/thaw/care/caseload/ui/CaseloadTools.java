package thaw.care.caseload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.caseload.CaseloadList;
import thaw.care.caseload.CaseloadListService;

/** Whom the caseload lists and in which order, and the lists that are remembered. */
class CaseloadTools extends Div {

    private final CaseloadListService service;
    private final Consumer<CaseloadFilter> listener;
    private final TextField name = new TextField(getTranslation("care.caseload.find"));
    private final Select<CaseloadFilter.Shown> shown = new Select<>();
    private final Select<CaseloadFilter.Order> order = new Select<>();
    private final Select<CaseloadList> lists = new Select<>();
    private final TextField listName = new TextField(getTranslation("care.caseload.list.name"));
    private final Button forget = new Button(getTranslation("care.caseload.list.forget"), click -> forget());
    private final Div answer = new Div();

    CaseloadTools(CaseloadListService service, Consumer<CaseloadFilter> listener) {
        this.service = service;
        this.listener = listener;
        addClassName("tools");
        name.setClearButtonVisible(true);
        name.setMaxLength(CaseloadFilter.NAME_LIMIT);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> changed(change.isFromClient()));
        offer(shown, "care.caseload.shown", CaseloadFilter.Shown.values(), CaseloadFilter.Shown.EVERYBODY);
        offer(order, "care.caseload.order", CaseloadFilter.Order.values(), CaseloadFilter.Order.RANK);
        lists.setLabel(getTranslation("care.caseload.lists"));
        lists.setItemLabelGenerator(list -> list == null ? "" : list.name());
        lists.addValueChangeListener(change -> {
            forget.setEnabled(change.getValue() != null);
            if (change.isFromClient() && change.getValue() != null) {
                take(change.getValue().filter());
            }
        });
        listName.setMaxLength(CaseloadList.NAME_LIMIT);
        forget.setEnabled(false);
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("answer");
        add(name, shown, order, lists, listName,
                new Button(getTranslation("care.caseload.list.keep"), click -> keep()), forget, answer);
        showLists();
    }

    private <T extends Enum<T>> void offer(Select<T> select, String key, T[] values, T first) {
        select.setLabel(getTranslation(key));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(key + "." + value));
        select.setValue(first);
        select.addValueChangeListener(change -> changed(change.isFromClient()));
    }

    private CaseloadFilter filter() {
        return new CaseloadFilter(name.getValue(), shown.getValue(), order.getValue());
    }

    private void changed(boolean byHand) {
        if (byHand) {
            listener.accept(filter());
        }
    }

    private void take(CaseloadFilter filter) {
        name.setValue(filter.name());
        shown.setValue(filter.shown());
        order.setValue(filter.order());
        listener.accept(filter);
    }

    private void keep() {
        if (listName.getValue().isBlank()) {
            answer.setText(getTranslation("care.caseload.list.name-needed"));
            listName.focus();
            return;
        }
        boolean kept = service.keep(listName.getValue(), filter());
        answer.setText(getTranslation(kept ? "care.caseload.list.kept" : "care.caseload.list.full"));
        listName.clear();
        showLists();
    }

    private void forget() {
        CaseloadList chosen = lists.getValue();
        if (chosen != null) {
            service.forget(chosen.name());
            answer.setText(getTranslation("care.caseload.list.forgotten"));
            showLists();
        }
    }

    private void showLists() {
        List<CaseloadList> own = service.lists();
        lists.setItems(own);
        lists.setVisible(!own.isEmpty());
        forget.setVisible(!own.isEmpty());
    }
}
