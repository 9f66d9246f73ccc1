package thaw.account;

/**
 * What a page may load and run (Content-Security-Policy). Everything comes from here. Two things are allowed beyond that, because
 * Vaadin 25.2 needs them:
 *
 * <ul>
 *   <li>{@code 'unsafe-eval'} for scripts, on Vaadin's own page alone: what the server asks of a browser ({@code executeJs}, the
 *       data of events) arrives as text and is made a function there. Its inline scripts carry a nonce instead of being
 *       allowed all together, so markup that gets into a page cannot bring a script along.
 *   <li>{@code 'unsafe-inline'} for styles: components put their styles into the page, and set sizes on elements.
 * </ul>
 *
 * <p>Blobs and data are pictures that charts export, and the player of a recording.
 */
public final class ContentPolicy {

    private static final String REST = "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "font-src 'self' data:; media-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "frame-src 'none'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** What a page may use of the device: the screen may be kept awake in a session, and nothing else. */
    public static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self)";

    private ContentPolicy() {}

    /** For every answer that is not Vaadin's page: scripts come from files of Thaw's own, and nothing is evaluated. */
    static String strict() {
        return "default-src 'self'; script-src 'self'; " + REST;
    }

    /**
     * For Vaadin's page.
     *
     * @param nonce that its inline scripts carry; made anew for each answer
     */
    public static String ofPage(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; " + REST;
    }
}
