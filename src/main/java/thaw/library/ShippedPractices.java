package thaw.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Gives the app the practices it ships with. It does not start with one that breaks a rule. */
@Configuration(proxyBeanMethods = false)
class ShippedPractices {

    private static final String WHERE = "classpath:practices/*" + PracticeFile.ENDING;

    @Bean
    PracticeLibrary practiceLibrary(ResourcePatternResolver resources) throws IOException {
        List<PracticeFile> files = new ArrayList<>();
        for (Resource resource : resources.getResources(WHERE)) {
            files.add(file(resource));
        }
        files.sort(Comparator.comparing(PracticeFile::name));
        return PracticeLibrary.of(files);
    }

    private static PracticeFile file(Resource resource) {
        try {
            String name = Objects.requireNonNull(resource.getFilename());
            return new PracticeFile(name, resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
