package thaw.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What can be told of the browser that asks, in words that its owner knows again.
 *
 * @param name    browser and system, such as "Firefox, Android"; at most 60 characters
 * @param address the address it comes from; null without a request
 */
record CallerDevice(String name, @Nullable String address) {

    private static final int LONGEST = 60;
    private static final String UNKNOWN = "\u2013";

    /** The first that is found counts: a browser also names those that it resembles. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet", "Firefox", "Firefox", "FxiOS", "Firefox",
            "CriOS", "Chrome", "Chrome", "Chrome", "Safari", "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "Mac OS X", "macOS", "CrOS",
            "ChromeOS", "Linux", "Linux");

    /** Of the request that this thread works on. */
    static CallerDevice now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? of(request.getRequest())
                : new CallerDevice(UNKNOWN, null);
    }

    private static CallerDevice of(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return new CallerDevice(name(agent), shortened(request.getRemoteAddr()));
    }

    static String name(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? (browser + system).isEmpty() ? UNKNOWN : browser + system
                : browser + ", " + system;
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static @Nullable String shortened(@Nullable String address) {
        return address == null ? null : address.substring(0, Math.min(address.length(), LONGEST));
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }
}
