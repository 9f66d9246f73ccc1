package thaw.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Every word that people read, from one property file a room under {@code texts/}. A key begins with the name of its
 * file; a text with arguments is a {@link MessageFormat} pattern.
 */
@Component
public class Texts implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The first is for everybody whose language is not among them. Words are the same in both; days and times are not. */
    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Locale.UK, Locale.US);
    }

    /** @throws java.util.MissingResourceException when there is no such text, so that no test overlooks it */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        String room = key.substring(0, Math.max(0, key.indexOf('.')));
        Locale language = language(locale);
        String pattern = room(room, language).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }

    /** The keys of all texts of a room, for pages that take them along. */
    public Set<String> keys(String room, Locale locale) {
        return room(room, language(locale)).keySet();
    }

    private static ResourceBundle room(String room, Locale language) {
        return ResourceBundle.getBundle("texts/" + room, language, NO_FALLBACK);
    }

    private static Locale language(Locale locale) {
        return locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
    }
}
