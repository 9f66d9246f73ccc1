package thaw.care.alert.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import thaw.care.alert.AlertRow;
import thaw.care.alert.AlertService;
import thaw.domain.alert.AlertAct;
import thaw.domain.alert.Closing;
import thaw.governor.AlertKeeper;
import thaw.shell.StatusLine;

/** What can be done with the alert that is shown: take it, write down what was done, close it with a reason. */
class AlertActs extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AlertService service;
    private final transient AlertWords words;
    private final transient Runnable changed;
    private final Button take = new Button(getTranslation("alert.take"), click -> take());
    private final TextArea note = text("alert.note");
    private final Button keep = new Button(getTranslation("alert.add-note"), click -> note());
    private final TextArea reason = text("alert.closing-reason");
    private final RadioButtonGroup<Closing.Ending> ending = new RadioButtonGroup<>(getTranslation("alert.ending"));
    private final Button close = new Button(getTranslation("alert.close"), click -> close());
    private final Div fields = new Div();
    private final StatusLine answer = new StatusLine();
    private transient Optional<AlertRow> shown = Optional.empty();

    /** @param changed is called when something was done */
    AlertActs(AlertService service, AlertWords words, Runnable changed) {
        this.service = service;
        this.words = words;
        this.changed = changed;
        addClassNames("form", "alert-acts");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        note.setHelperText(getTranslation("alert.note.help"));
        ending.setItems(Closing.Ending.ACTED, Closing.Ending.DISMISSED);
        ending.setItemLabelGenerator(value -> getTranslation("alert.ending." + value));
        ending.setValue(Closing.Ending.ACTED);
        reason.setRequiredIndicatorVisible(true);
        fields.addClassName("form");
        fields.add(take, note, keep, reason, ending, close);
        add(fields, answer);
    }

    private TextArea text(String key) {
        TextArea field = new TextArea(getTranslation(key));
        field.setMaxLength(Closing.LIMIT);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        return field;
    }

    /** What is being written stays while the same alert is read anew. */
    void show(AlertRow row) {
        shown = Optional.of(row);
        fields.setVisible(row.isOpen());
        take.setVisible(canTake(row));
    }

    void clear() {
        note.clear();
        reason.clear();
        reason.setInvalid(false);
        note.setInvalid(false);
        ending.setValue(Closing.Ending.ACTED);
        answer.setText("");
    }

    void take() {
        if (shown.filter(this::canTake).isPresent()) {
            act(new AlertAct.Take(), "alert.taken");
        }
    }

    /** What nobody has yet, and what somebody else has. */
    private boolean canTake(AlertRow row) {
        return row.isOpen() && (row.stage() == AlertRow.Stage.RAISED || !words.isMine(row));
    }

    private void note() {
        note.setInvalid(note.getValue().isBlank());
        note.setErrorMessage(getTranslation("alert.note.missing"));
        if (!note.isInvalid() && act(new AlertAct.Note(note.getValue()), "alert.noted")) {
            note.clear();
        }
    }

    private void close() {
        reason.setInvalid(reason.getValue().isBlank());
        reason.setErrorMessage(getTranslation("alert.closing-reason.missing"));
        if (reason.isInvalid()) {
            reason.focus();
        } else {
            act(new AlertAct.Close(new Closing(ending.getValue(), reason.getValue())), "alert.closed");
        }
    }

    private boolean act(AlertAct act, String done) {
        Optional<AlertKeeper.Answer> came = shown.flatMap(row -> service.act(row.id(), act, row.version()));
        boolean did = came.filter(what -> what == AlertKeeper.Answer.DONE).isPresent();
        answer.setText(getTranslation(did ? done : "alert.changed"));
        changed.run();
        return did;
    }

    void focusNote() {
        note.focus();
    }

    void focusReason() {
        reason.focus();
    }
}
