package thaw.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Long work under way: in the background, as the person who began it, with how far it is, and it can be stopped. */
public final class BackgroundRun<T> extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundRun.class);

    /** The work. */
    @FunctionalInterface
    public interface Work<T> {

        /** Works to the end, and tells how far it is; the telling throws when the person has stopped it. */
        T run(Heard heard);
    }

    /** Hears that so much of so much is done. */
    @FunctionalInterface
    public interface Heard {
        void heard(long done, long of);
    }

    private final transient Work<T> work;
    private final transient Consumer<Optional<T>> finished;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ProgressBar bar = new ProgressBar();

    /**
     * Shows what is running, and the way to stop it.
     *
     * @param running  the key of the text that says what is going on
     * @param cancel   the key of the button's text
     * @param finished gets the result; nothing when it was stopped or broke off
     */
    public BackgroundRun(String running, String cancel, Work<T> work, Consumer<Optional<T>> finished) {
        this.work = work;
        this.finished = finished;
        Span label = new Span(getTranslation(running));
        bar.getElement().setAttribute("aria-label", getTranslation(running));
        add(label, bar, new Button(getTranslation(cancel), click -> stopped.set(true)));
    }

    /** Begins. */
    public void start(UI ui) {
        Thread.ofVirtual().name("long work").start(new DelegatingSecurityContextRunnable(() -> run(ui)));
    }

    private void run(UI ui) {
        Optional<T> result = result(ui);
        var _ = ui.access(() -> finished.accept(result));
    }

    private Optional<T> result(UI ui) {
        try {
            return Optional.of(work.run((done, of) -> {
                if (stopped.get()) {
                    throw new CancellationException();
                }
                var _ = ui.access(() -> bar.setValue(Math.min(1, done / (double) of)));
            }));
        } catch (CancellationException cancelled) {
            return Optional.empty();
        } catch (RuntimeException broken) {
            LOG.error("Long work broke off", broken);
            return Optional.empty();
        }
    }
}
