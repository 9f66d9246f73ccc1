package thaw.record.clinic;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import thaw.domain.session.Adverse;
import thaw.governor.AdverseKeeper;
import thaw.governor.HelpNumberKeeper;
import thaw.governor.HelpNumbers;
import thaw.governor.PlanChoice;
import thaw.governor.PlanChoice.Act;
import thaw.governor.PlanChoiceKeeper;

/**
 * What the demo shows of a client's day: numbers for help, a session that somebody made gentler, and a practice that three
 * people of the colleague's caseload spoke of, so that it is suspended.
 */
@Component
@Profile("demo")
class DemoDay {

    private static final int CHECKED_DAYS_AGO = 12;

    private final DemoDayRepository clinic;
    private final HelpNumberKeeper numbers;
    private final AdverseKeeper adverse;
    private final PlanChoiceKeeper choices;

    DemoDay(DemoDayRepository clinic, HelpNumberKeeper numbers, AdverseKeeper adverse, PlanChoiceKeeper choices) {
        this.clinic = clinic;
        this.numbers = numbers;
        this.adverse = adverse;
        this.choices = choices;
    }

    /** Adds it to the demo clinic, in the caller's transaction. */
    void add(LocalDate today) {
        numbers.change(new HelpNumbers(
                List.of(
                        new HelpNumbers.Line("Made up for the demo", "The clinic's own line", "555 0100", "weekdays, 9 to 17"),
                        new HelpNumbers.Line("Many countries of Europe", "Somebody to talk to", "116 123", "see your country")),
                today.minusDays(CHECKED_DAYS_AGO), numbers.now().version()));
        List<Adverse> said = List.of(
                new Adverse(Adverse.Kind.FAR_AWAY, "The room went thin and it took the evening to come back."),
                new Adverse(Adverse.Kind.WORSE_AFTER, null),
                new Adverse(Adverse.Kind.CANT_TELL, null));
        List<DemoDayRepository.Done> sessions = clinic.sameVersion("colleague", said.size());
        for (int i = 0; i < sessions.size(); i++) {
            adverse.told(sessions.get(i).client(), sessions.get(i).session(), said.get(i));
        }
        clinic.nextSession("client2", today).ifPresent(next -> choices.choose(
                next.client(),
                new PlanChoice(next.session(), Act.GENTLER, next.day(), next.day(), next.route(), next.route(), 1),
                Map.of()));
    }
}
