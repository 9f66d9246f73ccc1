package thaw.account.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import thaw.account.NewCodes;
import thaw.account.SetUp;
import thaw.shell.StatusLine;

/** Sets up one-time codes: the secret goes to an app, a code comes back, and recovery codes are shown once. */
final class CodeSetUp extends Div {

    private static final long serialVersionUID = 1L;

    private final transient NewCodes codes;
    private final transient Function<String, SetUp> keep;
    private final transient Runnable done;
    private final CodeField code = new CodeField(getTranslation("account.codes.code"));
    private final StatusLine answer = new StatusLine();

    /** @param keep takes a code that shows that the app has the secret */
    CodeSetUp(NewCodes codes, Function<String, SetUp> keep, Runnable done) {
        this.codes = codes;
        this.keep = keep;
        this.done = done;
        addClassName("form");
        Button confirm = new Button(getTranslation("account.codes.confirm"), click -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER).listenOn(code);
        add(steps(), code, confirm, answer);
    }

    private OrderedList steps() {
        Anchor here = new Anchor();
        here.setUnsafeHref(codes.address());
        here.setText(getTranslation("account.codes.here"));
        here.setRouterIgnore(true);
        Code typed = new Code(codes.typed());
        typed.addClassName("typed-key");
        OrderedList steps = new OrderedList(
                new ListItem(getTranslation("account.codes.app")),
                new ListItem(
                        new Paragraph(getTranslation("account.codes.read")),
                        new QrPicture(codes.address(), getTranslation("account.codes.picture")),
                        new Paragraph(getTranslation("account.codes.type")),
                        typed,
                        new Paragraph(here)),
                new ListItem(getTranslation("account.codes.then")));
        steps.addClassName("code-steps");
        return steps;
    }

    private void confirm() {
        switch (keep.apply(code.getValue())) {
            case SetUp.Refused(String reason) -> answer.setText(getTranslation(reason));
            case SetUp.Done told -> {
                removeAll();
                add(new RecoveryCodes(told.recoveryCodes(), done));
            }
        }
    }
}
