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
import thaw.account.SignedIn;
import thaw.database.OnBothDatabases;
import thaw.domain.practice.Eyes;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Route;
import thaw.domain.practice.Step;

class LibraryServiceTest extends OnBothDatabases {

    @Autowired
    LibraryService service;

    @Test
    void routeAndLevelNarrowTheListAndNeitherGivesAll() {
        SignedIn.as(clinic.therapist());
        List<Practice> all = service.practices(null, null);
        List<Practice> grounding = service.practices(Route.GROUNDING, null);
        assertThat(grounding).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(grounding).allMatch(practice -> practice.route() == Route.GROUNDING);
        assertThat(service.practices(Route.GROUNDING, 2)).isNotEmpty().allMatch(practice -> practice.level() == 2);
        assertThat(service.practices(null, 5)).isNotEmpty().allMatch(practice -> practice.level() == 5);
    }

    @Test
    void aPracticeOpensByItsIdAndAnythingElseIsEmpty() {
        SignedIn.as(clinic.therapist());
        assertThat(service.practice("grounding-1-five-colours"))
                .hasValueSatisfying(practice -> assertThat(practice.steps()).isNotEmpty());
        assertThat(service.practice("grounding-1-no-such")).isEmpty();
        assertThat(service.practice("../Not an id")).isEmpty();
    }

    @Test
    void everythingThatAPracticeCanSayHasWords() {
        ResourceBundle texts = ResourceBundle.getBundle("texts/library", Locale.ENGLISH);
        Stream<String> keys = Stream.of(
                        Stream.of(NotFor.values()).map(one -> "library.not-for." + one.id()),
                        Stream.of(Eyes.values()).map(one -> "library.eyes." + one.id()),
                        Stream.of(Step.Kind.values()).map(one -> "library.step." + one.id()))
                .flatMap(one -> one);
        assertThat(keys).allSatisfy(key -> assertThat(texts.getString(key)).isNotBlank());
    }

    @Test
    void aClientIsRefused() {
        SignedIn.as(clinic.client());
        assertThatThrownBy(() -> service.practices(null, null)).isInstanceOf(AccessDeniedException.class);
    }
}
