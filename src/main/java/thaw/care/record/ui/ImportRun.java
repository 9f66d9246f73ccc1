package thaw.care.record.ui;

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
import thaw.care.record.ImportResult;
import thaw.record.csv.Progress;

/** An import under way: it works in the background as the person who began it, shows how far it is, and can be stopped. */
final class ImportRun extends Div {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    /** The import, which tells how far it is. */
    @FunctionalInterface
    interface Work {
        ImportResult run(Progress progress);
    }

    private final transient Work work;
    private final transient Consumer<Optional<ImportResult>> finished;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ProgressBar bar = new ProgressBar();

    ImportRun(Work work, Consumer<Optional<ImportResult>> finished) {
        this.work = work;
        this.finished = finished;
        Span label = new Span(getTranslation("record.running"));
        bar.getElement().setAttribute("aria-label", getTranslation("record.running"));
        add(label, bar, new Button(getTranslation("record.cancel"), click -> stopped.set(true)));
    }

    void start(UI ui) {
        Thread.ofVirtual().name("import").start(new DelegatingSecurityContextRunnable(() -> run(ui)));
    }

    private void run(UI ui) {
        Optional<ImportResult> result = result(ui);
        var _ = ui.access(() -> finished.accept(result));
    }

    private Optional<ImportResult> result(UI ui) {
        try {
            return Optional.of(work.run((lines, of) -> {
                if (stopped.get()) {
                    throw new CancellationException();
                }
                var _ = ui.access(() -> bar.setValue(Math.min(1, lines / (double) of)));
            }));
        } catch (CancellationException cancelled) {
            return Optional.empty();
        } catch (RuntimeException broken) {
            LOG.error("An import broke off", broken);
            return Optional.empty();
        }
    }
}
