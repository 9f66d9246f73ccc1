package thaw.care.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import thaw.account.Me;
import thaw.account.SignedIn;
import thaw.database.OnBothDatabases;
import thaw.domain.practice.Eyes;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.PracticeId;
import thaw.domain.practice.Step;
import thaw.library.LibraryAnswer;

class LibraryServiceTest extends OnBothDatabases {

    @Autowired
    LibraryService service;

    @Test
    void aPracticeOpensByItsIdAndAnythingElseIsEmpty() {
        SignedIn.as(clinic.therapist());
        assertThat(service.practice("grounding-1-five-colours"))
                .hasValueSatisfying(found -> assertThat(found.shelved().practice().steps()).isNotEmpty());
        assertThat(service.practice("grounding-1-no-such")).isEmpty();
        assertThat(service.practice("../Not an id")).isEmpty();
    }

    @Test
    void everythingThatAPracticeCanSayHasWords() {
        ResourceBundle texts = ResourceBundle.getBundle("texts/library", Locale.ENGLISH);
        Stream<String> keys = Stream.of(
                        Stream.of(NotFor.values()).map(one -> "library.not-for." + one.id()),
                        Stream.of(Eyes.values()).map(one -> "library.eyes." + one.id()),
                        Stream.of(LibraryAnswer.values()).map(one -> "library.answer." + one),
                        Stream.of(Step.Kind.values()).map(one -> "library.step." + one.id()))
                .flatMap(one -> one);
        assertThat(keys).allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
    }

    @Test
    void clientsAndAdminsAreRefused() {
        PracticeId id = new PracticeId("grounding-1-five-colours");
        for (Me other : List.of(clinic.client(), clinic.admin())) {
            SignedIn.as(other);
            assertThatThrownBy(service::practices).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> service.withdraw(id, "Why")).isInstanceOf(AccessDeniedException.class);
        }
    }
}
