package thaw.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.junit.jupiter.api.Test;
import thaw.ViewTest;

/** What a person sees when something that they did on an open page breaks. */
@ViewPackages(packages = {"thaw.admin", "thaw.shell", "thaw.account"})
class BrokenActTest extends ViewTest {

    private static final String CALM =
            "Something went wrong. It is not your doing, and what you wrote is still here. Please try again in a moment.";

    @Test
    void thePageStaysAndSaysOnceThatSomethingBrokeAndNoWordOfWhat() {
        signIn(clinic.admin());
        UI.getCurrent().navigate("usage");
        breakSomething();
        breakSomething();
        assertThat(said()).containsExactly(CALM);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath()).isEqualTo("usage");
    }

    @Test
    void itGoesWithThePageThatIsLeft() {
        signIn(clinic.admin());
        UI.getCurrent().navigate("usage");
        breakSomething();
        assertThat(said()).hasSize(1);
        UI.getCurrent().navigate("system");
        assertThat(said()).isEmpty();
    }

    private static void breakSomething() {
        VaadinSession session = VaadinSession.getCurrent();
        session.getErrorHandler().error(new ErrorEvent(new IllegalStateException("what a client wrote")));
        session.getService().runPendingAccessTasks(session);
    }

    private static List<String> said() {
        return UI.getCurrent().getChildren()
                .filter(BrokenAct.class::isInstance)
                .flatMap(notice -> notice.getChildren().filter(Paragraph.class::isInstance))
                .map(words -> ((Paragraph) words).getText())
                .toList();
    }
}
