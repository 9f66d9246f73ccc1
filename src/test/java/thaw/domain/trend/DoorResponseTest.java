package thaw.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import thaw.domain.checkin.Answer;
import thaw.domain.practice.Route;
import thaw.domain.trend.DoorResponse.Sign;

class DoorResponseTest {

    @Test
    void twoGoodSessionsDoNotPassAHabitOfTwenty() {
        List<DoorResponse.Session> sessions = new ArrayList<>(repeat(2, session(Route.CREATIVE, 5, 1, true, 60)));
        sessions.addAll(repeat(12, session(Route.BODY, 5, 3, true, 40)));
        sessions.addAll(repeat(8, session(Route.BODY, 5, 3, false, 2)));
        sessions.addAll(repeat(20, session(Route.SENSORY, 5, 4, false, 0)));
        DoorResponse creative = of(sessions, Route.CREATIVE);
        DoorResponse.Drawn contact = creative.sign(Sign.CONTACT).orElseThrow();
        assertThat(contact.own()).isEqualTo(1);
        assertThat(contact.n()).isEqualTo(2);
        assertThat(contact.weight()).isLessThanOrEqualTo(1.0 / 6);
        assertThat(contact.drawn()).isLessThan(of(sessions, Route.BODY).sign(Sign.CONTACT).orElseThrow().drawn());
    }

    @Test
    void overwhelmThatRoseIsBelowZeroAndMissingRatingsCountOnNeitherSide() {
        List<DoorResponse.Session> sessions = List.of(
                session(Route.BODY, 3, 7, null, null), session(Route.BODY, null, 2, null, null),
                session(Route.BODY, 4, null, null, null));
        DoorResponse body = of(sessions, Route.BODY);
        assertThat(body.sessions()).isEqualTo(3);
        DoorResponse.Drawn settling = body.sign(Sign.SETTLING).orElseThrow();
        assertThat(settling.own()).isEqualTo(-4);
        assertThat(settling.n()).isEqualTo(1);
        assertThat(body.sign(Sign.CONTACT)).isEmpty();
        assertThat(body.sign(Sign.STIRRING)).isEmpty();
    }

    @Test
    void nothingComesFromNothing() {
        assertThat(DoorResponse.of(List.of())).isEmpty();
    }

    @Test
    void everyRouteStandsOnceWithAllItsSessionsAndTheMostContactFirst() {
        Random random = new Random(8);
        List<Route> routes = List.of(Route.values());
        for (int round = 0; round < 100; round++) {
            List<DoorResponse.Session> sessions = Stream.generate(() -> session(
                            routes.get(random.nextInt(routes.size())),
                            random.nextInt(11), random.nextInt(11), random.nextBoolean(), random.nextInt(101)))
                    .limit(random.nextInt(1, 80))
                    .toList();
            List<DoorResponse> doors = DoorResponse.of(sessions);
            assertThat(doors).extracting(DoorResponse::route).doesNotHaveDuplicates();
            assertThat(doors.stream().mapToInt(DoorResponse::sessions).sum()).isEqualTo(sessions.size());
            assertThat(doors.stream().map(door -> -door.sign(Sign.CONTACT).orElseThrow().drawn())).isSorted();
            assertThat(doors).allSatisfy(door -> assertThat(door.sign(Sign.STIRRING).orElseThrow().drawn())
                    .isBetween(-1e-9, 1 + 1e-9));
        }
    }

    @Test
    void ofEqualRoutesNoneIsAhead() {
        List<DoorResponse.Session> sessions = new ArrayList<>(repeat(3, session(Route.BODY, 6, 2, true, 50)));
        sessions.addAll(repeat(30, session(Route.SENSORY, 6, 2, true, 50)));
        assertThat(DoorResponse.of(sessions)).allSatisfy(door ->
                assertThat(door.sign(Sign.SETTLING).orElseThrow().drawn()).isCloseTo(4, within(1e-12)));
    }

    private static DoorResponse of(List<DoorResponse.Session> sessions, Route route) {
        return DoorResponse.of(sessions).stream().filter(door -> door.route() == route).findFirst().orElseThrow();
    }

    private static List<DoorResponse.Session> repeat(int times, DoorResponse.Session session) {
        return Stream.generate(() -> session).limit(times).toList();
    }

    private static DoorResponse.Session session(
            Route route,
            @Nullable Integer before,
            @Nullable Integer settled,
            @Nullable Boolean stirring,
            @Nullable Integer body) {
        return new DoorResponse.Session(route, answer(before), answer(settled), stirring, answer(body));
    }

    private static Answer answer(@Nullable Integer value) {
        return value == null ? new Answer.Missing() : new Answer.Rated(value);
    }
}
