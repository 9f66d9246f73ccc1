package thaw.domain.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One sentence of a practice and where it stands.
 *
 * @param where the field
 * @param line  the line of the field's text, from 0
 */
record Passage(String where, int line, String sentence) {

    private static final Pattern END = Pattern.compile("(?<=[.!?][\"')]?)\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Everything a person can read or hear in the practice, sentence by sentence. */
    static List<Passage> all(Practice practice) {
        List<Passage> all = new ArrayList<>(steps(practice));
        add(all, "title", practice.title());
        add(all, "own-prompt", practice.ownPrompt());
        addEach(all, "posture", practice.postures());
        addEach(all, "anchors", practice.anchors());
        addEach(all, "notes", practice.contentNotes());
        addEach(all, "topics", practice.topics());
        addEach(all, "alternatives", practice.alternatives());
        addEach(all, "slot", practice.slot());
        return all;
    }

    /** The sentences and choices of the steps. */
    static List<Passage> steps(Practice practice) {
        List<Passage> all = new ArrayList<>(told(practice));
        for (int i = 0; i < practice.steps().size(); i++) {
            addEach(all, "steps[" + i + "].choices", practice.steps().get(i).choices());
        }
        return all;
    }

    /** The sentences of the steps, without their choices. */
    static List<Passage> told(Practice practice) {
        List<Passage> all = new ArrayList<>();
        for (int i = 0; i < practice.steps().size(); i++) {
            Step step = practice.steps().get(i);
            add(all, "steps[" + i + "].text", step.text());
            if (!step.spoken().equals(step.text())) {
                add(all, "steps[" + i + "].say", step.spoken());
            }
        }
        return all;
    }

    static int words(String text) {
        return (int) SPACE.splitAsStream(text)
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit)).count();
    }

    int words() {
        return words(sentence);
    }

    String quoted() {
        return "\"" + sentence + "\"";
    }

    String lowerCase() {
        return sentence.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private static void addEach(List<Passage> all, String where, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            add(all, where + "[" + i + "]", texts.get(i));
        }
    }

    private static void add(List<Passage> all, String where, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            END.splitAsStream(lines.get(i).strip()).filter(sentence -> !sentence.isBlank())
                    .forEach(sentence -> all.add(new Passage(where, line, sentence)));
        }
    }
}
