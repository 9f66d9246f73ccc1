package thaw.tool;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import thaw.domain.trend.Scale;

/** The words after a tool's name: options with a value, switches without one, and one file. */
final class Options {

    private final String usage;
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> switches = new HashSet<>();
    private String file = "";

    private Options(String usage) {
        this.usage = usage;
    }

    /**
     * Sorts the words.
     *
     * @param usage    what would be right, for the sentence when something is not
     * @param valued   options that take the next word as their value, with their hyphens
     * @param switched options that stand alone, with their hyphens
     */
    static Options of(String usage, Set<String> valued, Set<String> switched, List<String> words) {
        Options options = sorted(usage, valued, switched, words);
        if (options.file.isEmpty()) {
            throw options.wrong("A file is missing.");
        }
        return options;
    }

    /** As {@link #of}, for a tool that takes no file. */
    static Options withoutFile(String usage, Set<String> valued, List<String> words) {
        Options options = sorted(usage, valued, Set.of(), words);
        if (!options.file.isEmpty()) {
            throw options.wrong("There is no use for \"" + options.file + "\".");
        }
        return options;
    }

    private static Options sorted(String usage, Set<String> valued, Set<String> switched, List<String> words) {
        Options options = new Options(usage);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (valued.contains(word)) {
                i++;
                options.put(word, i < words.size() ? words.get(i) : "");
            } else if (switched.contains(word)) {
                options.switches.add(word);
            } else {
                options.takeFile(word);
            }
        }
        return options;
    }

    /** What to throw when the words do not fit. */
    Tool.UsageException wrong(String sentence) {
        return new Tool.UsageException(sentence + " Usage: " + usage);
    }

    String file() {
        return file;
    }

    boolean has(String option) {
        return switches.contains(option) || values.containsKey(option);
    }

    Optional<String> optional(String option) {
        return Optional.ofNullable(values.get(option));
    }

    String text(String option) {
        return optional(option).orElseThrow(() -> wrong("The option " + option + " is missing."));
    }

    /** Several names between commas. */
    List<String> texts(String option) {
        List<String> names = Arrays.stream(text(option).split(",", -1)).map(String::strip).toList();
        if (names.contains("") || Set.copyOf(names).size() < names.size()) {
            throw wrong("The option " + option + " takes different names with commas between them.");
        }
        return names;
    }

    double number(String option) {
        String text = text(option);
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong("The option " + option + " takes a number, not \"" + text + "\".");
        }
        throw wrong("The option " + option + " takes a finite number.");
    }

    /** The scale between --lo and --hi. */
    Scale scale() {
        double lowest = number("--lo");
        double highest = number("--hi");
        if (lowest >= highest) {
            throw wrong("The option --lo lies below --hi.");
        }
        return new Scale(lowest, highest);
    }

    private void put(String option, String value) {
        if (value.isBlank() || value.startsWith("--")) {
            throw wrong("The option " + option + " needs a value.");
        }
        if (values.put(option, value) != null) {
            throw wrong("The option " + option + " comes twice.");
        }
    }

    private void takeFile(String word) {
        if (word.startsWith("--")) {
            throw wrong("There is no option " + word + ".");
        }
        if (!file.isEmpty()) {
            throw wrong("One file is enough; \"" + word + "\" is a second one.");
        }
        file = word;
    }
}
