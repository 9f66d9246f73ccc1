package thaw.record.clinic;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import thaw.domain.event.LifeEvent;
import thaw.domain.event.LifeEvent.Kind;

/** A few things that happened in a made-up life. */
final class MadeEvents {

    private static final List<LifeEvent> POSSIBLE = List.of(
            event(Kind.MEDICATION, "Sertraline 50 mg -> 75 mg"),
            event(Kind.MEDICATION, "Mirtazapine 15 mg ended"),
            event(Kind.MEDICATION, "Escitalopram 10 mg -> 5 mg"),
            event(Kind.ANNIVERSARY, "The day her father died"),
            event(Kind.ANNIVERSARY, "A year since the move"),
            event(Kind.LIFE_EVENT, "Back to work, four hours a day"),
            event(Kind.LIFE_EVENT, "Moved in with a friend"),
            event(Kind.LIFE_EVENT, "An argument at home"),
            event(Kind.NOTE, "Slept badly for a week"),
            event(Kind.NOTE, "Began to walk in the mornings"));

    private MadeEvents() {}

    static List<LifeEvent> of(Story story, LocalDate today, Chance chance) {
        int days = (int) ChronoUnit.DAYS.between(story.firstDay(), today);
        List<LifeEvent> events = new ArrayList<>();
        int many = Math.min(3, days / 40);
        for (int event = 0; event < many; event++) {
            LifeEvent one = chance.one(POSSIBLE);
            LocalDate day = story.firstDay().plusDays(chance.between(5, days - 2));
            events.add(new LifeEvent(day, one.kind(), one.words()));
        }
        return events.stream().sorted(Comparator.comparing(LifeEvent::day)).toList();
    }

    private static LifeEvent event(Kind kind, String words) {
        return new LifeEvent(LocalDate.EPOCH, kind, words);
    }
}
