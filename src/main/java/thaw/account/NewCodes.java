package thaw.account;

/**
 * A secret that is offered to somebody's app. It counts once a code of the app has shown that it is there.
 *
 * @param typed   as a person types it
 * @param address as an app reads it from a picture or a link
 */
public record NewCodes(OneTimeSecret secret, String typed, String address) {

    static NewCodes of(String username) {
        OneTimeSecret secret = OneTimeSecret.make();
        return new NewCodes(secret, secret.typed(), secret.address(username));
    }

    @Override
    public String toString() {
        return "new codes";
    }
}
