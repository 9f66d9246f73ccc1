package thaw.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import thaw.account.MySecondFactor;
import thaw.account.NewCodes;
import thaw.account.Proofs;
import thaw.shell.AskAgain;

/** One-time codes: set up, renewed, turned off. */
final class SecondFactorCard extends AccountCard {

    private static final long serialVersionUID = 1L;

    private final transient MySecondFactor factor;
    private final transient Proofs proofs;
    private final transient Runnable changed;
    private final DateTimeFormatter day;
    private final Div content = new Div();

    SecondFactorCard(MySecondFactor factor, Proofs proofs, ZoneId zone, Runnable changed) {
        super("account.codes");
        this.factor = factor;
        this.proofs = proofs;
        this.changed = changed;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).withZone(zone);
        add(content, answer);
        show();
    }

    @Override
    void show() {
        MySecondFactor.State state = factor.state();
        content.removeAll();
        if (state.since() == null) {
            content.add(
                    new Paragraph(getTranslation("account.codes.off")),
                    act("account.codes.set-up", () -> setUp(factor.offer())));
        } else {
            content.add(
                    new Paragraph(getTranslation("account.codes.on", day.format(state.since()))),
                    new Paragraph(getTranslation("account.recovery.left", state.recoveryLeft())),
                    acts(state.required()));
        }
    }

    private Div acts(boolean required) {
        Div acts = new Div(
                act("account.recovery.renew",
                        () -> show(new RecoveryCodes(factor.renewRecovery(), () -> done("account.recovery.renewed")))),
                act("account.codes.replace", () -> setUp(factor.offer())));
        if (!required) {
            acts.add(act("account.codes.turn-off", () -> {
                factor.turnOff();
                done("account.codes.off-now");
            }));
        }
        acts.addClassName("form-actions");
        return acts;
    }

    /** Each asks who it is first, unless that was shown a moment ago. */
    private Button act(String key, Runnable act) {
        return new Button(getTranslation(key), click -> AskAgain.before(proofs, () -> {
            answer.setText("");
            act.run();
        }));
    }

    private void setUp(NewCodes codes) {
        show(new CodeSetUp(codes, code -> factor.confirm(codes, code), () -> done("account.codes.on-now")));
    }

    private void show(Component step) {
        content.removeAll();
        content.add(step);
    }

    private void done(String key) {
        say(key);
        changed.run();
    }
}
