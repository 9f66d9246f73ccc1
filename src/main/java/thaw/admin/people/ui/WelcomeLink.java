package thaw.admin.people.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;

/**
 * The address by which an invited person comes in.
 *
 * @param base where people reach Thaw from outside; empty to take the address that the admin is using
 */
record WelcomeLink(String base) {

    String of(String token) {
        String start = base.isBlank() ? current() : base.strip();
        return start.replaceFirst("/+$", "") + "/welcome/" + token;
    }

    private static String current() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        String path = request.getHttpServletRequest().getContextPath();
        return URI.create(request.getRequestURL().toString()).resolve(path + "/").toString();
    }
}
