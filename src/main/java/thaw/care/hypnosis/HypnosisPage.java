package thaw.care.hypnosis;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import thaw.domain.people.ClientId;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Practice;
import thaw.domain.practice.PracticeId;

/**
 * A client's hypnosis.
 *
 * @param acts    what opened and closed it, newest first
 * @param scripts what is in its places
 * @param places  the places that the clinic has in use, with what they ask for
 * @param keeps   what the client has that these places are not for
 */
public record HypnosisPage(
        ClientId client,
        String name,
        ZoneId zone,
        List<Act> acts,
        List<Script> scripts,
        List<Practice> places,
        Set<NotFor> keeps) {

    /** Opened or closed, by whom and why; {@code training} is empty in a closing. */
    public record Act(boolean opened, String training, String reason, String by, Instant at) {}

    /**
     * What a clinician put into a place.
     *
     * @param text of the words, as they were read
     */
    public record Script(
            PracticeId place, int version, String title, String text, boolean recorded, String by, Instant at) {}

    /** Whether it is open for the client. */
    public boolean open() {
        return !acts.isEmpty() && acts.getFirst().opened();
    }

    /** What is in a place; empty while nothing is. */
    public Optional<Script> in(PracticeId place) {
        return scripts.stream().filter(script -> script.place().equals(place)).findFirst();
    }

    /** With the places in use, read against what the client has. */
    HypnosisPage with(List<Practice> inUse, Set<NotFor> conditions) {
        Set<NotFor> keeps = inUse.stream()
                .flatMap(place -> place.notFor().stream())
                .filter(conditions::contains)
                .collect(Collectors.toUnmodifiableSet());
        return new HypnosisPage(client, name, zone, acts, scripts, inUse, keeps);
    }
}
