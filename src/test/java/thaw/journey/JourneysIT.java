package thaw.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job from end to end: what each role does, and what the others see of it at once. */
@SuppressWarnings("NullAway.Init")
class JourneysIT {

    private static final int PHONE = 390;
    private static final int DESK = 1440;

    @TempDir
    private static Path home;

    private static Chromium chromium;
    private static RunningThaw thaw;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        thaw = RunningThaw.demo(home);
    }

    @AfterAll
    static void stop() {
        if (thaw != null) {
            thaw.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aCheckInArrivesOnTheOpenChartAndAStepDownOnTheClientsPage() {
        Page therapist = chromium.signedIn(thaw, "therapist", DESK, ColorScheme.LIGHT);
        therapist.getByText("Robin Hale").first().click();
        assertThat(therapist.getByRole(AriaRole.FIGURE, new Page.GetByRoleOptions().setName("Trend"))).isVisible();
        button(therapist, "Show as table").click();
        assertThat(therapist.locator("vaadin-grid-cell-content").first()).isVisible();
        Locator newest = therapist.getByText("61", new Page.GetByTextOptions().setExact(true));
        assertThat(newest).hasCount(0);

        Page client = chromium.signedIn(thaw, "client", PHONE, ColorScheme.DARK);
        client.navigate(thaw.address("/check-in"));
        slider(client, "Volume").fill("61");
        slider(client, "Overwhelm").fill("3");
        client.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I can't tell")).nth(1).click();
        button(client, "Send check-in").click();
        assertThat(client.getByText("Thank you")).isVisible();
        assertThat(newest.first()).isVisible();

        client.navigate(thaw.address("/today"));
        therapist.navigate(therapist.url() + "/pace");
        therapist.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Reason")).fill("A heavy week");
        button(therapist, "Step down").click();
        assertThat(therapist.getByText("Done. The level is 1 now.")).isVisible();
        assertThat(therapist.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("A heavy week").setExact(true)))
                .isVisible();
        assertThat(client.getByText("has made the next sessions gentler")).isVisible();
    }

    @Test
    void whoSignsInStaysAtTheAddressOfTheirHome() {
        Page client = chromium.signedIn(thaw, "client", PHONE, ColorScheme.LIGHT);
        client.waitForLoadState(LoadState.NETWORKIDLE);
        Assertions.assertThat(client.url()).isEqualTo(thaw.address("/today"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/today", "/help-now", "/sw.js", "/offline/words", "/no-such-page"})
    void everyAnswerThatCameOverHttpsIsGuardedAndNamesNoSession(String path) throws IOException, InterruptedException {
        HttpRequest overHttps = HttpRequest.newBuilder(URI.create(thaw.address(path)))
                .header("Accept", "text/html")
                .header("X-Forwarded-Proto", "https")
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpHeaders answer = http.send(overHttps, HttpResponse.BodyHandlers.discarding()).headers();
            Assertions.assertThat(answer.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000 ; includeSubDomains");
            Assertions.assertThat(answer.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            Assertions.assertThat(answer.firstValue("X-Frame-Options")).hasValue("DENY");
            Assertions.assertThat(answer.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
            Assertions.assertThat(answer.firstValue("Location").orElse("")).doesNotContain("jsessionid");
        }
    }

    @Test
    void aClientStopsASessionWithOneTapAndNoQuestion() {
        Page client = chromium.signedIn(thaw, "client", PHONE, ColorScheme.LIGHT);
        client.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start session")).click();
        button(client, "Start session").click();
        assertThat(button(client, "Pull back")).isVisible();
        button(client, "Stop").click();
        assertThat(client.getByRole(AriaRole.ALERTDIALOG)).hasCount(0);
        assertThat(client.getByText("You stopped. That is a skill.")).isVisible();
    }

    @Test
    void aSafetyPlanReachesTheClientAndOngoingDangerPausesUntilItIsClosed() {
        Page client = chromium.signedIn(thaw, "client2", PHONE, ColorScheme.LIGHT);
        client.navigate(thaw.address("/help-now"));
        Page therapist = chromium.signedIn(thaw, "therapist", DESK, ColorScheme.LIGHT);
        field(therapist, "Find by name").fill("Noa Brandt");
        therapist.getByText("Noa Brandt").first().click();
        therapist.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Safety").setExact(true)).click();
        field(therapist, "People").fill("My aunt Ada, 555 0190");
        button(therapist, "Save as a new version").click();
        assertThat(therapist.getByText("Saved as version 1. The client sees it now.")).isVisible();
        assertThat(client.getByText("My aunt Ada, 555 0190")).isVisible();

        client.navigate(thaw.address("/today"));
        button(therapist, "Set ongoing danger: Ongoing danger").click();
        field(therapist, "Reason").fill("Threats at home");
        List<Rule> found = new java.util.ArrayList<>();
        look(found, therapist);
        Assertions.assertThat(found.stream().map(JourneysIT::words)).isEmpty();
        button(therapist, "Set ongoing danger").click();
        assertThat(client.getByText("Your program rests for now. Grounding stays open.")).isVisible();

        therapist.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pace").setExact(true)).click();
        assertThat(therapist.getByText("G2", new Page.GetByTextOptions().setExact(true)).first()).isVisible();
        button(therapist, "Resume").click();
        assertThat(therapist.getByText("A gate on the Safety page keeps the pause.")).isVisible();
        therapist.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Safety").setExact(true)).click();
        button(therapist, "Close ongoing danger: Ongoing danger").click();
        field(therapist, "Reason").fill("Moved to a friend");
        button(therapist, "Close ongoing danger").click();
        assertThat(therapist.getByText("Moved to a friend").first()).isVisible();
        therapist.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pace").setExact(true)).click();
        button(therapist, "Resume").click();
        assertThat(therapist.getByText("Done. The level is")).isVisible();
        assertThat(client.getByText("has started things again, gently")).isVisible();
    }

    @ParameterizedTest
    @CsvSource({
        "client, /caseload", "client, /usage", "client, /programs", "therapist, /today", "therapist, /usage",
        "therapist, /check-in", "admin, /caseload", "admin, /today", "admin, /audit/nothing",
        "therapist, /clients/00000000-0000-0000-0000-000000000001", "therapist, /clients/1", "client, /session/1"
    })
    void aDoorOfAnotherRoleAndAnUnknownIdLookTheSame(String who, String path) {
        Page page = chromium.signedIn(thaw, who, DESK, ColorScheme.LIGHT);
        page.navigate(thaw.address(path));
        assertThat(page.getByText("Not found").first()).isVisible();
    }

    @Test
    void axeFindsNothingOnAnyPage() {
        List<Rule> found = new java.util.ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page therapist = chromium.signedIn(thaw, "therapist", DESK, scheme);
            String chart = therapist.locator("a.client-link").nth(4).getAttribute("href");
            walk(found, therapist, List.of("/caseload", "/" + chart, "/" + chart + "/pace", "/" + chart + "/program",
                    "/" + chart + "/safety", "/" + chart + "/record", "/programs", "/library", "/alerts", "/nowhere"));
            walk(found, chromium.signedIn(thaw, "client", PHONE, scheme),
                    List.of("/today", "/check-in", "/way", "/stirrings", "/my-data", "/help-now"));
            walk(found, chromium.signedIn(thaw, "admin", DESK, scheme),
                    List.of("/usage", "/people", "/audit", "/content", "/system"));
        }
        Assertions.assertThat(found.stream().map(JourneysIT::words).distinct()).isEmpty();
    }

    private static void walk(List<Rule> found, Page page, List<String> paths) {
        for (String path : paths) {
            page.navigate(thaw.address(path));
            page.locator("h1").first().waitFor();
            look(found, page);
        }
    }

    private static void look(List<Rule> found, Page page) {
        found.addAll(new AxeBuilder(page).analyze().getViolations());
    }

    private static String words(Rule rule) {
        return rule.getId() + " at " + rule.getUrl() + ": " + rule.getNodes().getFirst().getHtml();
    }

    private static Locator slider(Page page, String name) {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator field(Page page, String name) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
