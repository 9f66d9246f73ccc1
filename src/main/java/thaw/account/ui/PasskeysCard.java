package thaw.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import thaw.account.MyPasskeys;
import thaw.account.Proofs;
import thaw.shell.AskAgain;

/** The passkeys of the person: added and removed. */
final class PasskeysCard extends AccountCard {

    private static final long serialVersionUID = 1L;

    private final transient MyPasskeys passkeys;
    private final transient Proofs proofs;
    private final transient Runnable changed;
    private final DateTimeFormatter day;
    private final UnorderedList list = new UnorderedList();

    PasskeysCard(MyPasskeys passkeys, Proofs proofs, ZoneId zone, Runnable changed) {
        super("account.passkeys");
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.changed = changed;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale()).withZone(zone);
        list.addClassName("list");
        Button add = new Button(getTranslation("account.passkeys.add"), click -> AskAgain.before(proofs, this::add));
        add(new Paragraph(getTranslation("account.passkeys.lead")), list, add, answer);
        show();
    }

    @Override
    void show() {
        List<MyPasskeys.Passkey> own = passkeys.list();
        list.removeAll();
        own.forEach(passkey -> list.add(row(passkey)));
        list.setVisible(!own.isEmpty());
    }

    private ListItem row(MyPasskeys.Passkey passkey) {
        String since = day.format(passkey.since());
        Span times = new Span(getTranslation("account.sign-ins.times", since, day.format(passkey.lastUsed())));
        times.addClassName("quiet");
        Button remove = new Button(getTranslation("account.passkeys.remove"),
                click -> AskAgain.before(proofs, () -> remove(passkey)));
        remove.setAriaLabel(getTranslation("account.passkeys.remove-of", passkey.device(), since));
        return new ListItem(new Span(passkey.device()), times, remove);
    }

    private void add() {
        MyPasskeys.Offer offer = passkeys.offer();
        PasskeyAsk.make(this, offer.json(), made ->
                done(passkeys.add(offer, made).orElse("account.passkeys.added")));
    }

    private void remove(MyPasskeys.Passkey passkey) {
        passkeys.remove(passkey.id());
        done("account.passkeys.removed");
    }

    private void done(String key) {
        say(key);
        changed.run();
    }
}
