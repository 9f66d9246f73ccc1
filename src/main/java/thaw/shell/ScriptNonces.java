package thaw.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;
import thaw.account.ContentPolicy;

/**
 * Marks the scripts of each page with a word that nobody could guess; a script without it does not run. Vaadin writes its page
 * past the filter that adds the other headers, so they are set here as well.
 */
@Component
class ScriptNonces implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final int BYTES = 16;

    private static final String HTTPS_FOR_A_YEAR = "max-age=31536000 ; includeSubDomains";

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", ContentPolicy.PERMISSIONS,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            String nonce = Base64.getEncoder().encodeToString(bytes);
            page.getDocument().select("script").attr("nonce", nonce);
            VaadinResponse answer = page.getVaadinResponse();
            answer.setHeader("Content-Security-Policy", ContentPolicy.ofPage(nonce));
            HEADERS.forEach(answer::setHeader);
            if (page.getVaadinRequest().isSecure()) {
                answer.setHeader("Strict-Transport-Security", HTTPS_FOR_A_YEAR);
            }
        });
    }
}
