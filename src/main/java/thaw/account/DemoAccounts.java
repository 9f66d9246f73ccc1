package thaw.account;

import java.util.List;

/**
 * The accounts of the demo clinic, shown on its sign-in page.
 *
 * @param usernames empty outside the demo
 */
public record DemoAccounts(List<String> usernames, String password) {

    public DemoAccounts {
        usernames = List.copyOf(usernames);
    }
}
