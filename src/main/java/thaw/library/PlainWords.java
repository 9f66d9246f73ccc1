package thaw.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import thaw.domain.compose.Discreet;

/** Gives the app the list of plain words that may leave it. It is read when it is first asked for: most never need it. */
@Configuration(proxyBeanMethods = false)
class PlainWords {

    @Bean
    @Lazy
    Discreet discreet() throws IOException {
        return new Discreet(words());
    }

    static Set<String> words() throws IOException {
        try (InputStream list = PlainWords.class.getResourceAsStream("/compose/plain-words.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                    .collect(Collectors.toSet());
        }
    }
}
