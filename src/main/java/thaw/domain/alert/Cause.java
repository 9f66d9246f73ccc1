package thaw.domain.alert;

import thaw.domain.people.ClientId;

/**
 * Why there is an alert. A cause has at most one open alert; whatever it brings while that is open adds to it.
 *
 * @param rule the id of the rule or condition that says it, as on the page of the pacing law
 */
public record Cause(ClientId client, String rule) {}
