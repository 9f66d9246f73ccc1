package thaw.account;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who gets in: form sign-in, access by role at every route and service, and headers that keep pages to themselves. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    /**
     * Vaadin starts its client by inline script and styles its components inline; everything else comes from here
     * alone. Web workers and blobs are used by charts when they export a picture, and by the player of
     * a recording.
     */
    private static final String CONTENT = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; "
            + "connect-src 'self'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** What anybody may fetch: nothing of it is anybody's own, or, as with a calendar, its address is a secret. */
    private static final String[] OPEN = {
        "/actuator/health", "/favicon.ico", "/icons/**", "/calendar/*", "/sw.js", "/thaw.webmanifest", "/offline/words",
        "/offline/app/**"
    };

    @Bean
    SecurityFilterChain pages(HttpSecurity http, SignIns signIns) throws Exception {
        http.authorizeHttpRequests(requests ->
                requests.requestMatchers(OPEN).permitAll());
        // A page without a network has to tell "sign in again" from an answer; a form would look like one.
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                PathPatternRequestMatcher.withDefaults().matcher("/offline/**")));
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), screen-wake-lock=(self)")));
        http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()));
        http.addFilterBefore(new SignInFilter(signIns), AnonymousAuthenticationFilter.class);
        http.addFilterAfter(new HalfWayFilter(), SignInFilter.class);
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login")
                .defaultSuccessUrl("/", true)
                .anyRequest(address -> address.authenticated()));
        return http.build();
    }

    /** Argon2id with 16 MiB, two passes: about 50 ms a try on a small server. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
