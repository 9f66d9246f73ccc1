package thaw.care.measure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import thaw.care.measure.Answer;
import thaw.care.measure.MeasurePage;
import thaw.care.measure.MeasureService;
import thaw.domain.checkin.CheckInRhythm;
import thaw.domain.people.ClientId;
import thaw.shell.StatusLine;

/** How often a client is asked to check in, and whether they check far more often. */
class RhythmCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final int WEEK = 7;

    private final transient MeasureService service;
    private final transient ClientId client;
    private final Paragraph state = new Paragraph();
    private final IntegerField days = new IntegerField(getTranslation("measure.rhythm.days"));
    private final Checkbox easesOff = new Checkbox(getTranslation("measure.rhythm.eases-off"));
    private final StatusLine answer = new StatusLine();
    private transient Optional<CheckInRhythm> shown = Optional.empty();

    RhythmCard(MeasureService service, ClientId client) {
        this.service = service;
        this.client = client;
        addClassName("card");
        days.setMin(1);
        days.setMax(WEEK);
        days.setStepButtonsVisible(true);
        Div form = new Div(days, easesOff, new Button(getTranslation("measure.rhythm.agree"), click -> agree()));
        form.addClassName("form");
        add(new H2(getTranslation("measure.rhythm")), state, form, answer);
    }

    void show(MeasurePage page) {
        CheckInRhythm rhythm = page.rhythm();
        String asked = getTranslation("measure.rhythm.state", rhythm.asked(page.today()), page.checkIns());
        state.setText(rhythm.isFarMore(page.checkIns(), page.today())
                ? asked + " " + getTranslation("measure.rhythm.far-more")
                : asked);
        if (shown.filter(rhythm::equals).isEmpty()) {
            shown = Optional.of(rhythm);
            days.setValue(rhythm.daysAWeek());
            easesOff.setValue(rhythm.easesOff());
        }
    }

    private void agree() {
        Answer told = days.isEmpty() || days.isInvalid()
                ? Answer.INCOMPLETE
                : service.agree(client, days.getValue(), easesOff.getValue());
        answer.setText(getTranslation("measure.told." + told));
    }
}
