package thaw.domain.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All themes by their words. Immutable. */
public final class Lexicon {

    private final List<Theme> themes;
    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    private record Entry(List<String> stems, Theme theme) {}

    /** A theme found in a text, from one token to another (not included). */
    record Match(Theme theme, int from, int until) {}

    /**
     * The themes by their words.
     *
     * @throws IllegalArgumentException when two themes share an id or a word, so that the words would mean two things
     */
    public Lexicon(List<Theme> themes) {
        this.themes = List.copyOf(themes);
        Map<List<String>, Theme> known = new HashMap<>();
        for (Theme theme : themes) {
            for (String words : theme.words()) {
                List<String> stems = Stems.tokens(words).stream().map(Stems.Token::stem).toList();
                Theme other = known.put(stems, theme);
                if (other == null) {
                    byFirst.computeIfAbsent(stems.getFirst(), first -> new ArrayList<>()).add(new Entry(stems, theme));
                } else if (!other.equals(theme)) {
                    throw new IllegalArgumentException(words + " names both " + other.id() + " and " + theme.id());
                }
            }
        }
        byFirst.values().forEach(entries -> entries.sort((a, b) -> b.stems().size() - a.stems().size()));
    }

    /** Every theme. */
    public List<Theme> themes() {
        return themes;
    }

    /** What the text names, in its order; of two readings of the same words the longer one. */
    List<Match> find(List<Stems.Token> tokens) {
        List<Match> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int here = at;
            Optional<Entry> entry = byFirst.getOrDefault(tokens.get(at).stem(), List.of()).stream()
                    .filter(one -> stands(one.stems(), tokens, here))
                    .findFirst();
            entry.ifPresent(one -> found.add(new Match(one.theme(), here, here + one.stems().size())));
            at += entry.map(one -> one.stems().size()).orElse(1);
        }
        return found;
    }

    private static boolean stands(List<String> stems, List<Stems.Token> tokens, int at) {
        for (int i = 0; i < stems.size(); i++) {
            if (at + i >= tokens.size() || !tokens.get(at + i).stem().equals(stems.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether any word of the text, read in any way, names one of the themes or is one of the stems. */
    boolean names(String text, Set<Theme> unwanted, Set<String> stems) {
        if (unwanted.isEmpty() && stems.isEmpty()) {
            return false;
        }
        List<Stems.Token> tokens = Stems.tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            int at = i;
            String stem = tokens.get(i).stem();
            if (stems.contains(stem)
                    || byFirst.getOrDefault(stem, List.of()).stream()
                            .anyMatch(one -> unwanted.contains(one.theme()) && stands(one.stems(), tokens, at))) {
                return true;
            }
        }
        return false;
    }

    /** The theme with everything that is left out along with it. */
    Set<Theme> withKin(Theme theme) {
        Set<Theme> all = new java.util.LinkedHashSet<>(List.of(theme));
        themes.stream().filter(other -> theme.kin().contains(other.id())).forEach(all::add);
        return all;
    }
}
