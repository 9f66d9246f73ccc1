package thaw.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.SystemMessages;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What stands on an open page whose sign-in has run out. */
class SystemWordsTest {

    @Test
    void nobodyIsToldToNoteWhatIsUnsavedAndTheWayBackIsSaid() {
        SystemMessages messages = new SystemWords(new Texts()).messages(Locale.ENGLISH);
        assertThat(messages.isSessionExpiredNotificationEnabled()).isTrue();
        assertThat(messages.getSessionExpiredCaption()).isEqualTo("You are signed out");
        assertThat(messages.getSessionExpiredMessage()).contains("kept", "Esc", "sign in again").doesNotContain("unsaved");
        assertThat(messages.getInternalErrorMessage()).contains("Esc");
        assertThat(messages.getCookiesDisabledMessage()).contains("kept");
    }
}
