package thaw.governor;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.ClientId;

/** Keeps what client and therapist chose about the client's own pages, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChoiceKeeper {

    private final ChoiceRepository choices;
    private final Governor governor;

    ChoiceKeeper(ChoiceRepository choices, Governor governor) {
        this.choices = choices;
        this.governor = governor;
    }

    /** The client wants the short check-in, or the whole one. */
    public void briefCheckIn(ClientId client, boolean brief) {
        choices.briefCheckIn(client, brief);
    }

    /** The client puts "My way" away, or takes it out again. */
    public void putWayAway(ClientId client, boolean away) {
        choices.putWayAway(client, away);
        governor.changed(client);
    }

    /** The therapist keeps "My way" back for now, or not any more. */
    public void keepWayBack(ClientId client, boolean back) {
        choices.keepWayBack(client, back);
        governor.changed(client);
    }
}
