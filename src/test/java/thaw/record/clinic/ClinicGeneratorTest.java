package thaw.record.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import thaw.domain.people.AccountId;
import thaw.domain.practice.Route;
import thaw.domain.program.Phase;
import thaw.domain.program.Program;
import thaw.domain.program.ProgramId;
import thaw.library.PracticeLibrary;

class ClinicGeneratorTest {

    private static final AccountId THERAPIST = new AccountId(new UUID(0, 1));

    private static final Program PROGRAM = new Program(new ProgramId(new UUID(0, 2)), "One", "One phase.", 1,
            List.of(new Phase("Ground", "Arrive.", 8, 3, 1, List.of(Route.GROUNDING), null)));

    @Test
    void theSameSeedMakesTheSameRows() {
        assertThat(clinic(3)).isEqualTo(clinic(3));
    }

    @Test
    void anotherSeedMakesOthers() {
        assertThat(clinic(3)).doesNotContainAnyElementsOf(clinic(4));
    }

    @Test
    void idsNeverRepeat() {
        List<UUID> ids = new ArrayList<>();
        clinic(3).forEach(client -> {
            ids.add(client.person().id().value());
            ids.add(client.history().client().value());
            client.history().checkIns().forEach(checkIn -> ids.add(checkIn.id().value()));
            client.history().sessions().forEach(session -> ids.add(session.begun().id().value()));
            client.programs().forEach(given -> given.slots().forEach(slot -> ids.add(slot.id().value())));
        });

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
        assertThat(ids).allSatisfy(id -> assertThat(id.version() + "/" + id.variant()).isEqualTo("4/2"));
    }

    @Test
    void sessionsHappenOnPlannedDaysWithinTheirProgram() {
        clinic(5).forEach(client -> client.history().sessions().forEach(session -> {
            GivenProgram program = client.programs().stream()
                    .filter(given -> given.id().equals(session.begun().assignment()))
                    .findFirst()
                    .orElseThrow();
            assertThat(program.slots()).anyMatch(slot -> slot.id().equals(session.begun().planned())
                    && slot.planned().day().equals(session.begun().day())
                    && slot.done());
        }));
    }

    @Test
    void noSessionIsAboveTheCeilingAndNoneHappensDuringAPause() {
        clinic(6).forEach(client -> client.history().sessions().forEach(session -> {
            DoseAct last = client.acts().stream()
                    .filter(act -> !act.at().isAfter(session.begun().at()))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            assertThat(last.after().paused()).isFalse();
            assertThat(session.begun().level()).isEqualTo(last.after().level().level());
            assertThat(last.after().ceiling().allows(session.begun().level())).isTrue();
        }));
    }

    /** Practices are asked of a library that holds them; here grounding at level 1 does for every level. */
    private static List<MadeClient> clinic(long seed) {
        Hours hours = new Hours(ZoneOffset.UTC, Instant.parse("2026-03-04T00:00:00Z"));
        ClinicGenerator generator =
                new ClinicGenerator(seed, hours, new Practices(library()), List.of(PROGRAM), null);
        return IntStream.range(0, 12).mapToObj(number -> generator.client(number, 150, THERAPIST)).toList();
    }

    private static PracticeLibrary library() {
        try (java.io.InputStream file = ClinicGeneratorTest.class.getResourceAsStream(
                "/practices/grounding-1-five-colours.yaml")) {
            assertThat(file).isNotNull();
            return PracticeLibrary.of(List.of(new thaw.library.PracticeFile(
                    "grounding-1-five-colours.yaml", new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
