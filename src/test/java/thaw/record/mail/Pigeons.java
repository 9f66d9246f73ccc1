package thaw.record.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import thaw.domain.people.AccountId;

/** Carries the letters of tests nowhere and remembers them, or answers what a test has told it to. */
@Component
@Primary
public class Pigeons implements Carrier {

    private final List<Carried> carried = new ArrayList<>();
    private Handed answer = new Handed.Taken();

    @Autowired
    private org.springframework.beans.factory.ObjectProvider<Postman> postman;

    /** A letter that was handed over. */
    public record Carried(LetterKind kind, AccountId account, String to, String subject, String text) {}

    @Override
    public synchronized Handed carry(Letter letter, Written written) {
        if (answer instanceof Handed.Taken) {
            carried.add(new Carried(
                    letter.kind(), letter.account(), letter.address().text(), written.subject(), written.text()));
        }
        return answer;
    }

    @Override
    public Optional<String> where() {
        return Optional.of("pigeons");
    }

    /** Sends what waits now. */
    public void fly() {
        postman.getObject().deliver();
    }

    /** What has reached a person. */
    public synchronized List<Carried> of(AccountId account) {
        return carried.stream().filter(letter -> letter.account().equals(account)).toList();
    }

    /** From here on the mail server cannot be reached, until {@link #comeBack}. */
    public synchronized void getLost() {
        answer = new Handed.Refused(Trouble.UNREACHABLE, false);
    }

    /** From here on nobody can know whether letters arrive, until {@link #comeBack}. */
    public synchronized void getOutOfSight() {
        answer = new Handed.Unclear();
    }

    /** From here on letters arrive. */
    public synchronized void comeBack() {
        answer = new Handed.Taken();
    }
}
