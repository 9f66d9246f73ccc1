package thaw.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import thaw.domain.practice.Eyes;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Lines;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeCheck;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Route;
import thaw.domain.practice.Rule;
import thaw.domain.practice.Step;
import thaw.record.YamlText;

/** One practice file on its way to a practice. */
final class PracticeReader {

    /** What a file gives: a practice that can be used, or what stands in the way. */
    sealed interface Reading {
        /** A practice without a finding; {@code line} is where its id stands. */
        record Usable(Practice practice, int line) implements Reading {}

        record Refused(List<Finding> findings) implements Reading {}
    }

    private static final Set<String> FIELDS = Set.of("id", "version", "route", "level", "title", "minutes", "posture",
            "eyes", "anchors", "touch", "rest", "notes", "not-for", "topics", "shorter", "own-prompt", "steps",
            "alternatives", "slot");

    private static final Set<String> STEP_FIELDS =
            Set.of("orient", "touch", "rest", "mid-check", "close", "text", "say", "choices");

    private static final PracticeId NO_ID = new PracticeId("none");

    private final Lines lines = new Lines();
    private final List<Finding> findings = new ArrayList<>();

    private final BiFunction<Practice, Lines, List<Finding>> check;

    private PracticeReader(BiFunction<Practice, Lines, List<Finding>> check) {
        this.check = check;
    }

    static Reading read(PracticeFile file) {
        return new PracticeReader(PracticeCheck::check).reading(file);
    }

    /** Reads what a clinician wrote for one client's place of hypnosis. */
    static Reading readFilled(PracticeFile file) {
        return new PracticeReader(PracticeCheck::checkFilled).reading(file);
    }

    private Reading reading(PracticeFile file) {
        try {
            Node root = YamlText.read(file.text(), new LoaderOptions());
            if (root instanceof MappingNode mapping) {
                return checked(practice(new Fields(mapping, "", FIELDS, lines, findings)));
            }
            return refused(Rule.FORM, root == null ? 1 : Fields.line(root), "A practice file is a list of fields.");
        } catch (YamlText.BrokenException broken) {
            return refused(Rule.YAML, Math.max(1, broken.line()), "This is not YAML: " + broken.getMessage() + ".");
        }
    }

    private Reading checked(Practice practice) {
        if (findings.isEmpty()) {
            findings.addAll(check.apply(practice, lines));
        }
        findings.sort(Comparator.comparingInt(Finding::line));
        return findings.isEmpty()
                ? new Reading.Usable(practice, lines.of("id"))
                : new Reading.Refused(List.copyOf(findings));
    }

    private Practice practice(Fields fields) {
        boolean slot = fields.has("slot");
        return new Practice(
                fields.word("id", PracticeReader::id, NO_ID),
                fields.number("version"),
                fields.word("route", Route::ofId, Route.GROUNDING),
                fields.number("level"),
                fields.text("title"),
                fields.number("minutes"),
                fields.texts("posture"),
                fields.word("eyes", Eyes::ofId, Eyes.OPEN),
                fields.texts("anchors"),
                slot ? 0 : fields.number("touch"),
                slot ? 0 : fields.number("rest"),
                fields.texts("notes"),
                fields.words("not-for", NotFor::ofId),
                fields.textsIfAny("topics"),
                fields.has("shorter") ? fields.number("shorter") : 0,
                fields.textOr("own-prompt", ""),
                slot && !fields.has("steps") ? List.of() : steps(fields.nodes("steps")),
                fields.texts("alternatives"),
                fields.textsIfAny("slot"));
    }

    private List<Step> steps(List<Node> nodes) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof MappingNode mapping) {
                steps.add(step(mapping, "steps[" + i + "]"));
            } else {
                findings.add(new Finding(Rule.FORM, "steps[" + i + "]", Fields.line(nodes.get(i)),
                        "A step is a list of fields."));
            }
        }
        return steps;
    }

    private Step step(MappingNode mapping, String where) {
        Fields fields = new Fields(mapping, where, STEP_FIELDS, lines, findings);
        List<Step.Kind> kinds = List.of(Step.Kind.values()).stream().filter(kind -> fields.has(kind.id())).toList();
        if (kinds.size() != 1) {
            findings.add(new Finding(Rule.FORM, where, Fields.line(mapping),
                    "A step has one of orient, touch, rest, mid-check and close, with its seconds."));
            return new Step(Step.Kind.ORIENT, 0, "", "", List.of());
        }
        Step.Kind kind = kinds.getFirst();
        String text = fields.text("text");
        return new Step(kind, fields.number(kind.id()), text, fields.textOr("say", text), fields.textsIfAny("choices"));
    }

    private static Optional<PracticeId> id(String text) {
        return PracticeId.isValid(text) ? Optional.of(new PracticeId(text)) : Optional.empty();
    }

    private static Reading refused(Rule rule, int line, String sentence) {
        return new Reading.Refused(List.of(new Finding(rule, "", line, sentence)));
    }
}
