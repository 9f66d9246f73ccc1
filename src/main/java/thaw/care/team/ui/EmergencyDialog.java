package thaw.care.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import thaw.account.Emergencies;
import thaw.care.team.TeamService;

/** Asks whose record has to be open in an emergency, and why, and opens it. */
public final class EmergencyDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 200;

    private final transient TeamService service;
    private final transient Runnable opened;
    private final TextField who = new TextField(getTranslation("team.open.who"));
    private final TextArea reason = new TextArea(getTranslation("team.open.reason"));
    private final Div complaint = new Div();

    /** @param opened is called when a record is open */
    public EmergencyDialog(TeamService service, Runnable opened) {
        this.service = service;
        this.opened = opened;
        setHeaderTitle(getTranslation("team.open"));
        who.setHelperText(getTranslation("team.open.who.help"));
        who.setMaxLength(LONGEST_NAME);
        who.getElement().setAttribute("autocomplete", "off");
        reason.setHelperText(getTranslation("team.open.reason.help"));
        reason.setMaxLength(Emergencies.LONGEST_REASON);
        complaint.getElement().setAttribute("role", "alert");
        complaint.addClassName("field-error");
        Div form = new Div(new Paragraph(getTranslation("team.open.lead", Emergencies.LASTS.toHours())), who, reason, complaint);
        form.addClassName("form");
        add(form);
        Button open = new Button(getTranslation("team.open.do"), click -> openRecord());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("team.open.cancel"), click -> close()), open);
    }

    private void openRecord() {
        switch (service.open(who.getValue(), reason.getValue())) {
            case Emergencies.Answer.Refused(Emergencies.Complaint why) ->
                complaint.setText(getTranslation("team.open.wrong." + why, Emergencies.SHORTEST_REASON));
            case Emergencies.Answer.Opened _ -> {
                close();
                opened.run();
            }
        }
    }
}
