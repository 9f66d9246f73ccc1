package thaw.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What an open page says when its sign-in has run out, or when something broke: calm, and in Thaw's own words. */
@Component
class SystemWords implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    SystemWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
    }

    SystemMessages messages(Locale locale) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.getTranslation("shell.expired.title", locale));
        messages.setSessionExpiredMessage(texts.getTranslation("shell.expired.text", locale));
        messages.setInternalErrorCaption(texts.getTranslation("shell.broken.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.broken.text", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.cookies.text", locale));
        return messages;
    }
}
