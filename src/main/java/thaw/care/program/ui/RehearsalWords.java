package thaw.care.program.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import thaw.domain.pacing.Condition;
import thaw.domain.pacing.Decision;
import thaw.domain.pacing.Rule;
import thaw.domain.program.Program;
import thaw.domain.rehearsal.Happening;
import thaw.domain.rehearsal.RehearsedSession;
import thaw.shell.Words;

/** What happens in a rehearsal, in words and by the ids of the rules. */
final class RehearsalWords {

    private final Words words;
    private final Program program;

    RehearsalWords(Words words, Program program) {
        this.words = words;
        this.program = program;
    }

    /** The ids of the rules that speak. */
    static List<String> rules(Happening happening) {
        return switch (happening) {
            case Happening.Law law -> law.rules().stream().map(Rule::id).toList();
            case Happening.Proposal proposal -> List.of(Condition.U8.id());
            case Happening.GroundingOver over -> List.of("R8");
            case Happening.Resumed resumed -> List.of("R8");
            case Happening.Acknowledged acknowledged -> List.of("R8");
            case Happening.GateOpened opened -> List.of();
            case Happening.GateClosed closed -> List.of();
        };
    }

    /** The key of what a gate does, in two words; empty for what is no gate. */
    static Optional<String> gate(Happening happening) {
        return switch (happening) {
            case Happening.GateOpened opened -> Optional.of("rehearsal.gate.opens");
            case Happening.GateClosed closed -> Optional.of("rehearsal.gate.stays");
            case Happening.Law law -> Optional.empty();
            case Happening.Proposal proposal -> Optional.empty();
            case Happening.GroundingOver over -> Optional.empty();
            case Happening.Resumed resumed -> Optional.empty();
            case Happening.Acknowledged acknowledged -> Optional.empty();
        };
    }

    List<String> sentences(Happening happening) {
        return switch (happening) {
            case Happening.Law law -> law(law);
            case Happening.Proposal(int level, boolean confirmed) ->
                    List.of(words.text("rehearsal.proposal." + (confirmed ? "confirmed" : "open"), level));
            case Happening.GroundingOver() -> List.of(words.text("rehearsal.grounding-over"));
            case Happening.Resumed(int level) -> List.of(words.text("rehearsal.resumed", level));
            case Happening.Acknowledged() -> List.of(words.text("rehearsal.acknowledged"));
            case Happening.GateOpened(int phase) -> List.of(words.text("rehearsal.gate.opened", phase(phase), phase(phase + 1)));
            case Happening.GateClosed(int phase, int shown, int needed) ->
                    List.of(words.text("rehearsal.gate.closed", phase(phase), shown, needed));
        };
    }

    private List<String> law(Happening.Law law) {
        Stream<String> said = law.rules().stream().map(rule -> words.text(Decision.therapistText(rule)));
        Stream<String> lower = law.after() < law.before()
                ? Stream.of(words.text("rehearsal.lower", law.before(), law.after()))
                : Stream.of();
        return Stream.concat(lower, said).toList();
    }

    private String phase(int position) {
        return program.phases().get(position).name();
    }

    /** A session in a few words; the rule that puts grounding in its place goes with it. */
    String session(RehearsedSession session) {
        return switch (session.fate()) {
            case DONE -> session.route().title();
            case GROUNDING_INSTEAD -> words.text("rehearsal.instead", session.route().title());
            case LAPSED -> words.text("rehearsal.lapses", session.route().title());
            case LEFT_OUT -> words.text("rehearsal.left-out", session.route().title());
        };
    }
}
