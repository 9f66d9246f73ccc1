package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** Whoever is believed about where a request came from could write any address into the audit log and past the throttle. */
class ProxiesTest {

    @Test
    void onlyThisMachineIsBelievedUnlessAProxyIsNamed() throws IOException {
        String believed = believed(Map.of());
        assertThat(new String[] {"127.0.0.1", "127.1.2.3", "::1", "0:0:0:0:0:0:0:1"}).allMatch(from -> from.matches(believed));
        assertThat(new String[] {"10.0.0.7", "192.168.1.20", "172.16.4.1", "169.254.1.1", "fd00::7", "203.0.113.9"})
                .noneMatch(from -> from.matches(believed));
    }

    @Test
    void aProxyThatIsNamedIsBelievedAndItsNeighbourIsNot() throws IOException {
        String believed = believed(Map.of("THAW_PROXY", "10\\.0\\.0\\.7"));
        assertThat("10.0.0.7").matches(believed);
        assertThat("127.0.0.1").matches(believed);
        assertThat("10.0.0.77").doesNotMatch(believed);
    }

    private static String believed(Map<String, Object> settings) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        environment.getPropertySources().addLast(new ResourcePropertySource("classpath:application.properties"));
        return environment.getRequiredProperty("server.tomcat.remoteip.internal-proxies");
    }
}
