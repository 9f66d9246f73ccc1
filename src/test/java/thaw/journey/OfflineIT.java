package thaw.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone that loses its network: one visit before, everything it needs during, each thing once after. */
class OfflineIT {

    private static final int PHONE = 390;

    /** The phone has its pack. It looks first whether there is anything, for asking would make an empty one. */
    private static final String PACKED = """
            async () => {
                const made = (await indexedDB.databases()).some(one => one.name === 'thaw');
                return made && new Promise(done => {
                    const open = indexedDB.open('thaw');
                    open.onsuccess = () => {
                        const packs = open.result.transaction('packs').objectStore('packs').count();
                        packs.onsuccess = () => { open.result.close(); done(packs.result > 0); };
                    };
                });
            }""";

    @TempDir
    private Path home;

    private record Stored(Instant madeAt, double volume) {}

    @Test
    void twoCheckInsWithoutANetworkAreThereTwiceAndNoMore() throws SQLException {
        Instant before = Instant.now();
        try (RunningThaw thaw = RunningThaw.demo(home); Chromium chromium = Chromium.start()) {
            Page client = chromium.signedIn(thaw, "client", PHONE, ColorScheme.LIGHT);
            client.waitForFunction("() => navigator.serviceWorker.controller");
            // a function that is waited for is not: its promise counts as true
            client.waitForCondition(() -> Boolean.TRUE.equals(client.evaluate(PACKED)));
            client.context().setOffline(true);

            client.navigate(thaw.address("/help-now"));
            assertThat(client.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Call 112"))).isVisible();
            assertThat(client.getByText("Sam, my sister")).isVisible();

            client.navigate(thaw.address("/check-in"));
            checkIn(client, "37");
            button(client, "One more check-in").click();
            checkIn(client, "83");
            assertThat(client.getByText("2 wait to be sent")).isVisible();

            client.navigate(thaw.address("/today"));
            assertThat(client.getByText("2 wait to be sent")).isVisible();
            loseTheFirstAnswer(client);
            client.context().setOffline(false);
            // the phone tries again after a quarter of a minute
            assertThat(client.locator("thaw-offline"))
                    .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
            assertThat(client.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Today").setExact(true))).isVisible();
            Assertions.assertThat(waitingOn(client)).isZero();
        }
        List<Stored> stored = stored();
        Assertions.assertThat(stored).extracting(Stored::volume).containsExactly(37.0, 83.0);
        Assertions.assertThat(stored)
                .allSatisfy(one -> Assertions.assertThat(one.madeAt()).isBetween(before, Instant.now()));
        Assertions.assertThat(Duration.between(stored.getFirst().madeAt(), stored.getLast().madeAt())).isPositive();
    }

    /** The server takes the first delivery, and its answer does not come back. */
    private static void loseTheFirstAnswer(Page client) {
        List<Boolean> lost = new ArrayList<>();
        client.route("**/offline/queue", (Route delivery) -> {
            if (lost.isEmpty()) {
                lost.add(true);
                delivery.fetch();
                delivery.abort();
            } else {
                delivery.resume();
            }
        });
    }

    private static int waitingOn(Page client) {
        return (int) client.evaluate("""
                () => new Promise(done => {
                    const open = indexedDB.open('thaw');
                    open.onsuccess = () => {
                        const queue = open.result.transaction('queue').objectStore('queue').count();
                        queue.onsuccess = () => done(queue.result);
                    };
                })""");
    }

    private List<Stored> stored() throws SQLException {
        String file = "jdbc:h2:async:" + home.resolve("thaw") + ";IFEXISTS=TRUE;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (Connection database = DriverManager.getConnection(file, "thaw", "");
                PreparedStatement query = database.prepareStatement(
                        "select check_in.made_at, volume from check_in join offline_receipt on entry_id = check_in.id order by check_in.made_at");
                ResultSet rows = query.executeQuery()) {
            List<Stored> stored = new ArrayList<>();
            while (rows.next()) {
                stored.add(new Stored(rows.getObject(1, Instant.class), rows.getDouble(2)));
            }
            return stored;
        }
    }

    private static void checkIn(Page client, String volume) {
        client.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Volume").setExact(true)).fill(volume);
        button(client, "Send check-in").click();
        assertThat(client.getByText("Thank you")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
