package thaw.domain.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Chooses among texts: none that names something unwanted, and with other words other ones. */
final class Words {

    private final Lexicon lexicon;
    private final Set<Theme> unwanted;
    private final Set<String> stems;
    private final int turn;

    Words(Lexicon lexicon, Set<Theme> unwanted, Set<String> stems, String description) {
        this.lexicon = lexicon;
        this.unwanted = unwanted;
        this.stems = stems;
        this.turn = Math.floorMod(String.join(" ", Stems.tokens(description).stream().map(Stems.Token::stem).toList())
                .hashCode(), 1 << 16);
    }

    boolean may(String text) {
        return !lexicon.names(text, unwanted, stems);
    }

    boolean may(Theme.Part part) {
        return may(part.text()) && part.choices().stream().allMatch(this::may);
    }

    /** The texts that may be used, beginning at another one for other words; then the plain ones that may. */
    List<String> among(List<String> texts, List<String> plain) {
        List<String> open = new ArrayList<>(texts.stream().filter(this::may).toList());
        java.util.Collections.rotate(open, open.isEmpty() ? 0 : -(turn % open.size()));
        plain.stream().filter(this::may).forEach(open::add);
        // The plain ones again, for whoever wants none of their words: something has to be said.
        open.addAll(plain);
        return List.copyOf(new LinkedHashSet<>(open));
    }

    /** As many as asked for, in the order in which they are written. */
    List<String> some(List<String> texts, List<String> plain, int count) {
        List<String> chosen = among(texts, plain).stream().limit(count).toList();
        List<String> order = new ArrayList<>(texts);
        order.addAll(plain);
        return order.stream().filter(chosen::contains).toList();
    }

    List<Theme.Part> parts(List<Theme.Part> parts) {
        List<Theme.Part> open = new ArrayList<>(parts.stream().filter(this::may).toList());
        java.util.Collections.rotate(open, open.isEmpty() ? 0 : -(turn % open.size()));
        return open;
    }
}
