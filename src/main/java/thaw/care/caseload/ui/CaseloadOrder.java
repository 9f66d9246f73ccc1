package thaw.care.caseload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import thaw.care.caseload.CaseloadFilter;
import thaw.care.caseload.CaseloadList;
import thaw.care.caseload.CaseloadListService;
import thaw.shell.StatusLine;

/** Which clients, in which order, and under which name to remember that. */
class CaseloadOrder extends Div {

    private final CaseloadListService service;
    private final CaseloadTools tools;
    private final OneOf<CaseloadFilter.Shown> shown =
            oneOf("care.caseload.shown", CaseloadFilter.Shown.values(), this::show);
    private final OneOf<CaseloadFilter.Order> order =
            oneOf("care.caseload.order", CaseloadFilter.Order.values(), this::order);
    private final TextField name = new TextField(getTranslation("care.caseload.list.name"));
    private final Button forget = new Button(getTranslation("care.caseload.list.forget"), click -> forget());
    private final StatusLine answer = new StatusLine();

    CaseloadOrder(CaseloadListService service, CaseloadTools tools) {
        this.service = service;
        this.tools = tools;
        addClassName("tools");
        name.setMaxLength(CaseloadList.NAME_LIMIT);
        add(shown, order, name, new Button(getTranslation("care.caseload.list.keep"), click -> keep()), forget, answer);
        show(tools.opened().isPresent());
    }

    private <T extends Enum<T>> OneOf<T> oneOf(String key, T[] values, Consumer<T> listener) {
        OneOf<T> choices = new OneOf<>(getTranslation(key), value -> getTranslation(key + "." + value), listener);
        choices.offer(List.of(values));
        return choices;
    }

    private void show(CaseloadFilter.Shown wanted) {
        tools.take(new CaseloadFilter(tools.filter().name(), wanted, tools.filter().order()));
    }

    private void order(CaseloadFilter.Order wanted) {
        tools.take(new CaseloadFilter(tools.filter().name(), tools.filter().shown(), wanted));
    }

    /** Shows what is listed now, and whether it is a list that can be forgotten. */
    void show(boolean isKept) {
        shown.press(tools.filter().shown());
        order.press(tools.filter().order());
        forget.setEnabled(isKept);
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
        tools.opened().ifPresent(opened -> {
            service.forget(opened.name());
            answer.setText(getTranslation("care.caseload.list.forgotten"));
            tools.showLists();
            forget.setEnabled(false);
        });
    }
}
