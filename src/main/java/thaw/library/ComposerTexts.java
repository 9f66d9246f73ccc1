package thaw.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import thaw.domain.compose.Caution;
import thaw.domain.compose.Composer;
import thaw.domain.compose.Lexicon;
import thaw.domain.compose.Phrases;
import thaw.domain.compose.Theme;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Route;

/** Gives the app its composer, with the texts that ship with Thaw. */
@Configuration(proxyBeanMethods = false)
class ComposerTexts {

    private static final List<String> THEMES = List.of("images", "things", "people");
    private static final int FROM_NEAR = 3;
    private static final int FROM_STAY = 4;

    @Bean
    Composer composer() throws IOException {
        return new Composer(lexicon(), phrases());
    }

    static Lexicon lexicon() throws IOException {
        List<Theme> themes = new ArrayList<>();
        for (String file : THEMES) {
            for (Object theme : (List<?>) load(file)) {
                themes.add(theme((Map<?, ?>) theme));
            }
        }
        return new Lexicon(themes);
    }

    static Phrases phrases() throws IOException {
        Map<?, ?> file = (Map<?, ?>) load("frame");
        Map<Phrases.Kind, List<String>> texts = new EnumMap<>(Phrases.Kind.class);
        for (Phrases.Kind kind : Phrases.Kind.values()) {
            texts.put(kind, list(file, kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return new Phrases(texts, parts(file, "touch"), parts(file, "touch-plain"), part(5, (Map<?, ?>) get(file, "own")));
    }

    private static List<Theme.Part> parts(Map<?, ?> file, String key) {
        return ((List<?>) get(file, key)).stream()
                .map(part -> (Map<?, ?>) part)
                .map(part -> part((Integer) get(part, "level"), part))
                .toList();
    }

    private static Theme.Part part(int level, Map<?, ?> part) {
        return new Theme.Part(level, text(part, "text"), list(part, "choices"));
    }

    private static Theme theme(Map<?, ?> theme) {
        List<String> choices = list(theme, "choices");
        String caution = text(theme, "caution");
        return new Theme(
                text(theme, "id"),
                text(theme, "name"),
                text(theme, "it"),
                Theme.Kind.valueOf(text(theme, "kind").toUpperCase(Locale.ROOT)),
                list(theme, "words"),
                new HashSet<>(list(theme, "kin")),
                list(theme, "routes").stream().map(route -> Route.ofId(route).orElseThrow()).toList(),
                text(theme, "says"),
                text(theme, "anchor"),
                theme.containsKey("from") ? (Integer) get(theme, "from") : 1,
                theme.containsKey("far"),
                caution.isEmpty() ? Caution.NONE : Caution.valueOf(caution.toUpperCase(Locale.ROOT)),
                list(theme, "not-for").stream().map(id -> NotFor.ofId(id).orElseThrow()).collect(Collectors.toSet()),
                List.of(
                        new Theme.Part(1, text(theme, "see"), choices),
                        new Theme.Part(1, text(theme, "again"), choices),
                        new Theme.Part(FROM_NEAR, text(theme, "near"), choices),
                        new Theme.Part(FROM_STAY, text(theme, "stay"), choices)));
    }

    private static Object get(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static String text(Map<?, ?> map, String key) {
        return map.containsKey(key) ? String.valueOf(map.get(key)) : "";
    }

    private static List<String> list(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return switch (value) {
            case null -> List.of();
            case List<?> values -> values.stream().map(String::valueOf).toList();
            default -> List.of(String.valueOf(value));
        };
    }

    private static Object load(String file) throws IOException {
        try (InputStream text = ComposerTexts.class.getResourceAsStream("/compose/" + file + ".yaml")) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(text));
        }
    }
}
