package thaw.shell;

import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.StaticFileHandlerFactory;
import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Lets a browser keep the files of the bundle: the name of each holds what is in it, so another content has another name.
 * As shipped, Vaadin has them asked for anew after an hour.
 */
@Component
class BuiltFiles implements StaticFileHandlerFactory {

    private static final int YEAR = Math.toIntExact(Duration.ofDays(365).toSeconds());

    @Override
    public StaticFileHandler createHandler(VaadinService service) {
        return new StaticFileServer(service) {

            private static final long serialVersionUID = 1L;

            @Override
            protected int getCacheTime(String file) {
                return file.contains('/' + Bundle.FOLDER) ? YEAR : super.getCacheTime(file);
            }
        };
    }
}
