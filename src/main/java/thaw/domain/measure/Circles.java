package thaw.domain.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds questions whose conditions lead back to themselves: nobody can say whether such a question is asked. */
public final class Circles {

    private final Map<String, List<String>> needs = new HashMap<>();
    private final Set<String> settled = new HashSet<>();

    private Circles(List<FormQuestion> questions) {
        questions.forEach(question -> needs.put(
                question.linkId(),
                question.shownWhen().stream()
                        .flatMap(showing -> showing.conditions().stream())
                        .map(Showing.Condition::linkId)
                        .toList()));
    }

    /** The link ids of the questions that depend on a circle; empty where all is well. */
    public static List<String> in(List<FormQuestion> questions) {
        Circles circles = new Circles(questions);
        return questions.stream()
                .map(FormQuestion::linkId)
                .filter(linkId -> circles.leadsRound(linkId, new HashSet<>()))
                .toList();
    }

    private boolean leadsRound(String linkId, Set<String> way) {
        if (settled.contains(linkId)) {
            return false;
        }
        if (!way.add(linkId)) {
            return true;
        }
        boolean round = needs.getOrDefault(linkId, List.of()).stream().anyMatch(next -> leadsRound(next, way));
        way.remove(linkId);
        if (!round) {
            settled.add(linkId);
        }
        return round;
    }
}
