package thaw;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import thaw.account.Me;
import thaw.domain.people.Role;
import thaw.shell.NotFound;

/** Tries every door as every role: one of another role, and a record that is foreign or unknown, look the same. */
class RouteWalkTest extends ViewTest {

    @Test
    void everyDoorOfAnotherRoleIsNotThere() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        List<String> open = new ArrayList<>();
        for (Me person : List.of(therapist, client, clinic.admin())) {
            signIn(person);
            rooms().filter(route -> role(route) != person.role()).forEach(route -> {
                if (opens(route, client.ownRecord().toString())) {
                    open.add(person.role() + " opens " + route.getTemplate());
                }
            });
        }
        assertThat(open).isEmpty();
        assertThat(rooms().map(RouteWalkTest::role)).contains(Role.values()).hasSizeGreaterThan(15);
    }

    @Test
    void aRecordOfSomebodyElseAndAnUnknownOneAreNotThere() {
        Me therapist = clinic.therapist();
        Me client = clinic.client(therapist);
        Me stranger = clinic.client();
        List<String> complaints = new ArrayList<>();
        rooms().filter(route -> route.getTemplate().contains(":")).forEach(route -> {
            signIn(role(route) == Role.THERAPIST ? therapist : client);
            for (String id : List.of(stranger.ownRecord().toString(), UUID.randomUUID().toString(), "1")) {
                if (opens(route, id)) {
                    complaints.add(route.getTemplate() + " opens with " + id);
                }
            }
            if (route.getTemplate().contains(":client") && !opens(route, client.ownRecord().toString())) {
                complaints.add(route.getTemplate() + " does not open with the own");
            }
        });
        assertThat(complaints).isEmpty();
    }

    private boolean opens(RouteData route, String id) {
        UI.getCurrent().navigate(route.getTemplate().replaceAll(":\\w+", id));
        return !(getCurrentView() instanceof NotFound);
    }

    private static Stream<RouteData> rooms() {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> !route.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class))
                .filter(route -> room(route).matches("care|practice|admin"));
    }

    private static String room(RouteData route) {
        return route.getNavigationTarget().getPackageName().split("\\.", -1)[1];
    }

    private static Role role(RouteData route) {
        return switch (room(route)) {
            case "care" -> Role.THERAPIST;
            case "practice" -> Role.CLIENT;
            default -> Role.ADMIN;
        };
    }
}
