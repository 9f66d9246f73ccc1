package thaw.record.clinic;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import thaw.domain.alert.Cause;
import thaw.domain.alert.Closing;
import thaw.domain.alert.Firing;
import thaw.domain.pacing.Rule;
import thaw.domain.pacing.Tier;
import thaw.governor.PastAlerts;

/** What became of the alerts that the law raised in the demo before today: somebody took each, and closed it. */
final class DemoAlerts {

    private static final List<String> ACTED = List.of(
            "Spoke on the phone. A hard week at work; we stay gentle.",
            "Talked it through in the session.",
            "Called the same day. Settled; the plan stays.");
    private static final String NOTHING_TO_DO = "Known and expected. Nothing to change.";

    private final PastAlerts alerts;
    private final Chance chance;

    DemoAlerts(PastAlerts alerts, Chance chance) {
        this.alerts = alerts;
        this.chance = chance;
    }

    void add(MadeClient client, LocalDate today) {
        client.acts().stream()
                .filter(act -> act.day().isBefore(today.minusDays(1)))
                .forEach(act -> rule(act).ifPresent(rule -> add(client, act, rule)));
    }

    private void add(MadeClient client, DoseAct act, Rule rule) {
        Optional.ofNullable(rule.tier()).ifPresent(tier -> alerts.add(
                new Cause(client.history().client(), rule.id()),
                Firing.of(tier, "day " + act.day(), act.at()),
                Duration.ofMinutes(chance.between(1, tier == Tier.URGENT ? 10 : 180)),
                Duration.ofMinutes(chance.between(5, 240)),
                chance.happens(0.75)
                        ? new Closing(Closing.Ending.ACTED, chance.one(ACTED))
                        : new Closing(Closing.Ending.DISMISSED, NOTHING_TO_DO)));
    }

    /** The first rule of the act that tells the therapist. */
    private static Optional<Rule> rule(DoseAct act) {
        return Optional.ofNullable(act.rules()).stream()
                .flatMap(rules -> Arrays.stream(rules.split(",", -1)))
                .flatMap(id -> Arrays.stream(Rule.values()).filter(rule -> rule.id().equals(id)))
                .filter(rule -> rule.tier() != null)
                .findFirst();
    }
}
