package thaw.governor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Fact;
import thaw.domain.pacing.Notice;
import thaw.domain.pacing.Rule;

/** What a notice of the law went by, in one line: the same line again says nothing new. */
final class Traces {

    /** Of a gate that stands: asking the law again, on whatever day, brings nothing new. */
    static final String STANDS = "stands";

    private static final int LIMIT = 500;
    private static final Set<String> GATES = Set.of(Rule.G1.id(), Rule.G1B.id(), Rule.G2.id(), Rule.G3.id());
    private static final Set<String> BY_SESSION =
            Set.of(Rule.D1.id(), Rule.D1X.id(), Rule.D2.id(), Rule.D3.id(), Rule.D4.id(), Rule.D5C.id());

    private Traces() {}

    static String of(Notice notice, Decision decision, ClientEvidence known) {
        if (GATES.contains(notice.rule())) {
            return STANDS;
        }
        String facts = facts(notice.rule(), decision);
        if (notice.rule().equals(Rule.D9.id())) {
            return facts;
        }
        String session = BY_SESSION.contains(notice.rule()) ? " session " + known.sessionsToday() : "";
        String line = "day " + known.today() + session + facts;
        return line.substring(0, Math.min(LIMIT, line.length()));
    }

    private static String facts(String rule, Decision decision) {
        List<Fact> facts = decision.fired().stream()
                .filter(fired -> fired.rule().id().equals(rule))
                .flatMap(fired -> fired.facts().stream())
                .toList();
        return facts.stream()
                .map(fact -> " " + fact.name()
                        + Optional.ofNullable(fact.value()).map(value -> " " + value).orElse(""))
                .collect(Collectors.joining());
    }
}
