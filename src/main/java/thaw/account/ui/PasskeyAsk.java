package thaw.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks the browser for a passkey. Nothing of it is loaded before it is asked. */
final class PasskeyAsk {

    private static final String MAKE = script("create", "parseCreationOptionsFromJSON");
    private static final String GET = script("get", "parseRequestOptionsFromJSON");

    private PasskeyAsk() {}

    /** Has a device make a passkey; the answer is empty when nothing came of it. */
    static void make(Component page, String options, SerializableConsumer<String> answer) {
        ask(page, MAKE, options, answer);
    }

    /** Has a device sign with a passkey; the answer is empty when nothing came of it. */
    static void get(Component page, String options, SerializableConsumer<String> answer) {
        ask(page, GET, options, answer);
    }

    private static void ask(Component page, String script, String options, SerializableConsumer<String> answer) {
        page.getElement().executeJs(script, options).then(String.class, answer, refused -> answer.accept(""));
    }

    /** A browser that is too old, a device that has none, and a person who leaves it are all the same here. */
    private static String script(String act, String parse) {
        return """
                const known = window.PublicKeyCredential;
                return known && known.%2$s
                  ? navigator.credentials.%1$s({publicKey: known.%2$s(JSON.parse($0))}).then(JSON.stringify, () => '')
                  : '';""".formatted(act, parse);
    }
}
