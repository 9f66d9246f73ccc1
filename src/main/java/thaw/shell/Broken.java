package thaw.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In place of a page that broke, outside the layout that may have broken with it. Help stays one tap away. */
@AnonymousAllowed
public class Broken extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(Broken.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("A page broke", Kinds.of(parameter.getException()));
        removeAll();
        addClassNames("page", "page-calm");
        add(
                new H1(getTranslation("shell.broken.title")),
                new Paragraph(getTranslation("shell.broken.page")),
                new Paragraph(new Anchor("", getTranslation("shell.not-found.home"))),
                new Paragraph(new Anchor("help-now", getTranslation("shell.not-safe"))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.broken.title") + " · Thaw";
    }
}
