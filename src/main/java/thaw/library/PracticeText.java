package thaw.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Step;
import thaw.library.LibraryRefused.Entry;
import thaw.library.PracticeReader.Reading;

/** A practice as the text of a practice file, and back. */
public final class PracticeText {

    private static final int WIDTH = 200;

    private PracticeText() {}

    /** The text of the file that would be this practice. */
    public static String write(Practice practice) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", practice.id().value());
        fields.put("version", practice.version());
        fields.put("route", practice.route().id());
        fields.put("level", practice.level());
        fields.put("title", practice.title());
        fields.put("minutes", practice.minutes());
        fields.put("posture", practice.postures());
        fields.put("eyes", practice.eyes().id());
        fields.put("anchors", practice.anchors());
        fields.put("touch", practice.touchSeconds());
        fields.put("rest", practice.restSeconds());
        fields.put("notes", practice.contentNotes());
        fields.put("not-for", practice.notFor().stream().map(NotFor::id).toList());
        if (!practice.topics().isEmpty()) {
            fields.put("topics", practice.topics());
        }
        if (practice.shorterCycles() > 0) {
            fields.put("shorter", practice.shorterCycles());
        }
        if (!practice.ownPrompt().isEmpty()) {
            fields.put("own-prompt", practice.ownPrompt());
        }
        fields.put("steps", practice.steps().stream().map(PracticeText::step).toList());
        fields.put("alternatives", practice.alternatives());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(WIDTH);
        return new Yaml(options).dump(fields);
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(step.kind().id(), step.seconds());
        fields.put("text", step.text());
        if (!step.spoken().equals(step.text())) {
            fields.put("say", step.spoken());
        }
        if (!step.choices().isEmpty()) {
            fields.put("choices", new ArrayList<>(step.choices()));
        }
        return fields;
    }

    /**
     * The practice of a text.
     *
     * @param name the name of the file in what is said of it
     * @throws LibraryRefused with line, rule and sentence of everything that breaks a rule
     */
    public static Practice read(String name, String text) {
        return switch (PracticeReader.read(new PracticeFile(name, text))) {
            case Reading.Usable(Practice practice, int line) -> practice;
            case Reading.Refused(List<thaw.domain.practice.Finding> findings) ->
                    throw new LibraryRefused(findings.stream().map(finding -> new Entry(name, finding)).toList());
        };
    }
}
