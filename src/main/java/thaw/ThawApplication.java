package thaw;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import thaw.tool.Tools;

/** The front door: starts the web app, or the tool that the first argument names. */
@SpringBootApplication
public class ThawApplication {

    public static void main(String[] arguments) {
        Optional<Integer> exitCode = Tools.run(arguments);
        if (exitCode.isPresent()) {
            System.exit(exitCode.get());
        }
        SpringApplication.run(ThawApplication.class, arguments);
    }

    /** The one clock; tests replace it. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
