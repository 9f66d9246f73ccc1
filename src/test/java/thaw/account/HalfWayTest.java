package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import thaw.domain.people.AccountId;
import thaw.domain.people.Role;

class HalfWayTest {

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/caseload", "/account", "/codes", "/clients/1", "/VAADIN/anything"})
    void everyPageLeadsToTheSecondStep(String path) throws ServletException, IOException {
        halfWay();
        assertThat(led(path, "text/html,*/*")).isEqualTo("/code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/code", "/login", "/help-now"})
    void theWayInAndHelpStayOpen(String path) throws ServletException, IOException {
        halfWay();
        assertThat(led(path, "text/html,*/*")).isNull();
    }

    @Test
    void whatIsNoPageIsNotLedAnywhere() throws ServletException, IOException {
        halfWay();
        assertThat(led("/sw.js", "*/*")).isNull();
    }

    @Test
    void everybodyElseIsLetBy() throws ServletException, IOException {
        assertThat(led("/caseload", "text/html")).isNull();
    }

    @Test
    void whoIsHalfWayIsNobody() {
        HalfSignedIn half = half();
        assertThat(half.isAuthenticated()).isFalse();
        assertThat(half.getAuthorities()).isEmpty();
        assertThat(half.getPrincipal()).isEqualTo("name");
        assertThat(half.getCredentials()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void staffHasToHaveASecondStepAndAClientNever(Role role) {
        assertThat(new SecondFactorRule("staff").isRequired(role)).isEqualTo(role != Role.CLIENT);
        assertThat(new SecondFactorRule("choice").isRequired(role)).isFalse();
    }

    @Test
    void anythingElseIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new SecondFactorRule("some")).hasMessageContaining("THAW_SECOND_FACTOR");
    }

    private static @Nullable String led(String path, String accept) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.addHeader("Accept", accept);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new HalfWayFilter().doFilter(request, response, new MockFilterChain());
        return response.getRedirectedUrl();
    }

    private static void halfWay() {
        SecurityContextHolder.getContext().setAuthentication(half());
    }

    private static HalfSignedIn half() {
        Me me = new Me(AccountId.random(), Role.THERAPIST, "A Person", ZoneOffset.UTC, null);
        return new HalfSignedIn(new ThawUser("name", "hash", me, true), Instant.EPOCH, null);
    }
}
