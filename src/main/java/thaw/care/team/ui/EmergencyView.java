package thaw.care.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import thaw.account.Emergencies;
import thaw.care.team.TeamService;

/** Asks whose record has to be open in an emergency, and why, and leads there. */
@Route("emergency")
@RolesAllowed("THERAPIST")
public class EmergencyView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 200;

    private final transient TeamService service;
    private final TextField who = new TextField(getTranslation("team.open.who"));
    private final TextArea reason = new TextArea(getTranslation("team.open.reason"));
    private final Div complaint = new Div();

    EmergencyView(TeamService service) {
        this.service = service;
        addClassName("page");
        Paragraph lead = new Paragraph(getTranslation("team.open.lead", Emergencies.LASTS.toHours()));
        lead.addClassName("lead");
        who.setHelperText(getTranslation("team.open.who.help"));
        who.setMaxLength(LONGEST_NAME);
        who.getElement().setAttribute("autocomplete", "off");
        who.focus();
        reason.setHelperText(getTranslation("team.open.reason.help"));
        reason.setMaxLength(Emergencies.LONGEST_REASON);
        complaint.getElement().setAttribute("role", "alert");
        complaint.addClassName("field-error");
        Button open = new Button(getTranslation("team.open.do"), click -> open());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        Div acts = new Div(open, new Anchor("caseload", getTranslation("team.open.cancel")));
        acts.addClassName("form-actions");
        Div form = new Div(who, reason, complaint, acts);
        form.addClassNames("form", "card");
        add(new H1(getTranslation("team.open")), lead, form);
    }

    private void open() {
        switch (service.open(who.getValue(), reason.getValue())) {
            case Emergencies.Answer.Refused(Emergencies.Complaint why) ->
                complaint.setText(getTranslation("team.open.wrong." + why, Emergencies.SHORTEST_REASON));
            case Emergencies.Answer.Opened(var client) ->
                getUI().ifPresent(ui -> ui.navigate("clients/" + client));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("team.open") + " · Thaw";
    }
}
