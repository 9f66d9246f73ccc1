package thaw.journey;

import com.vaadin.flow.component.button.testbench.ButtonElement;
import com.vaadin.flow.component.textfield.testbench.TextAreaElement;
import com.vaadin.testbench.TestBench;
import com.vaadin.testbench.TestBenchTestCase;
import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One person's window, spoken to by the names that are on the page. */
final class BenchPage extends TestBenchTestCase {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningThaw thaw;

    BenchPage(WebDriver window, RunningThaw thaw) {
        setDriver(window);
        this.thaw = thaw;
    }

    /** A window of its own, for a second person. */
    static WebDriver chromium() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking");
        return TestBench.createDriver(new ChromeDriver(options));
    }

    BenchPage signIn(String username) {
        open("/login");
        findElement(By.name("username")).sendKeys(username);
        findElement(By.name("password")).sendKeys("slowly-does-it");
        button("Sign in").click();
        patiently().until(ExpectedConditions.not(ExpectedConditions.urlContains("/login")));
        return this;
    }

    void open(String path) {
        goTo(thaw.address(path));
    }

    void goTo(String address) {
        getDriver().get(address);
    }

    String address() {
        return String.valueOf(getDriver().getCurrentUrl());
    }

    ButtonElement button(String name) {
        patiently().until(window -> $(ButtonElement.class).withText(name).exists());
        return $(ButtonElement.class).withText(name).all().getFirst();
    }

    TextAreaElement field(String name) {
        patiently().until(window -> $(TextAreaElement.class).withLabel(name).exists());
        return $(TextAreaElement.class).withLabel(name).all().getFirst();
    }

    WebElement link(String name) {
        return patiently().until(ExpectedConditions.elementToBeClickable(By.partialLinkText(name)));
    }

    /** Moves the slider of this name, wherever in the page's components it is. */
    void rate(String name, String value) {
        executeScript(
                """
                const all = (root) => [...root.querySelectorAll('*')].flatMap(
                    (each) => each.shadowRoot ? [each, ...all(each.shadowRoot)] : [each]);
                const slider = all(document).find((each) => each.matches('input[type=range]')
                    && (each.ariaLabel === arguments[0]
                        || [...each.labels].some((label) => label.textContent.trim() === arguments[0])));
                slider.value = arguments[1];
                slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
                slider.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
                """,
                name, value);
    }

    void waitForText(String text) {
        patiently().until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
    }

    private WebDriverWait patiently() {
        return new WebDriverWait(getDriver(), PATIENCE);
    }
}
