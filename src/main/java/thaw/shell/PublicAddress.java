package thaw.shell;

import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;

/**
 * Addresses of pages as people outside reach them.
 *
 * @param base where Thaw is reached from outside; empty to take the address that this person is using
 */
public record PublicAddress(String base) {

    /** The address of a page. */
    public String of(String path) {
        String start = base.isBlank() ? current() : base.strip();
        return start.replaceFirst("/+$", "") + "/" + path;
    }

    private static String current() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        String path = request.getHttpServletRequest().getContextPath();
        return URI.create(request.getRequestURL().toString()).resolve(path + "/").toString();
    }
}
