package thaw.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the log hears of something that broke. */
class KindsTest {

    @Test
    void theKindAndThePlaceAreToldAndNoWordOfAnyMessage() {
        Throwable broken = new IllegalStateException(
                "what a client wrote\nERROR a line of its own", new IllegalArgumentException("what stood in the row"));
        StringWriter log = new StringWriter();
        Kinds.of(broken).printStackTrace(new PrintWriter(log));
        assertThat(log.toString())
                .contains(": java.lang.IllegalStateException", ": java.lang.IllegalArgumentException", "KindsTest.java")
                .doesNotContain("a client", "ERROR", "stood in");
    }

    @Test
    void aRequestToAPageWithoutANumberIsRefused() throws Exception {
        assertThat(answer("v-r=uidl&v-uiId=3")).isEqualTo(200);
        assertThat(answer("v-r=uidl&v-uiId=3%0Aenv")).isEqualTo(400);
        assertThat(answer("v-uiId=&v-r=heartbeat")).isEqualTo(400);
        assertThat(answer("v-r=uidl&v-uiId=99999999999")).isEqualTo(400);
    }

    private static int answer(String query) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setQueryString(query);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new BrokenRequests().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
