package thaw.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.testbench.BrowserTest;
import com.vaadin.testbench.BrowserTestBase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriver;

/** The main job in TestBench: a check-in arrives on the therapist's open page, a step down on the client's. */
@SuppressWarnings("NullAway.Init")
class MainJourneyTB extends BrowserTestBase {

    @TempDir
    private static Path home;

    private static RunningThaw thaw;

    @BeforeAll
    static void start() {
        thaw = RunningThaw.demo(home);
    }

    @AfterAll
    static void stop() {
        thaw.close();
    }

    @BrowserTest
    void aCheckInArrivesOnTheOpenChartAndAStepDownOnTheClientsPage() {
        WebDriver clients = BenchPage.chromium();
        try {
            BenchPage therapist = new BenchPage(getDriver(), thaw).signIn("therapist");
            therapist.link("Robin Hale").click();
            therapist.button("Show as table").click();
            String chart = therapist.address();

            BenchPage client = new BenchPage(clients, thaw).signIn("client");
            client.open("/check-in");
            client.rate("Volume", "61");
            client.button("Send check-in").click();
            client.waitForText("Thank you");
            therapist.waitForText("61");

            client.open("/today");
            therapist.goTo(chart + "/pace");
            therapist.field("Reason").setValue("A heavy week");
            therapist.button("Step down").click();
            therapist.waitForText("Done. The level is 1 now.");
            client.waitForText("has made the next sessions gentler");
            assertTrue(client.address().endsWith("/today"));
        } finally {
            clients.quit();
        }
    }
}
