package thaw.domain.compose;

import java.util.List;
import java.util.Set;
import thaw.domain.practice.NotFor;
import thaw.domain.practice.Route;

/**
 * Something people name when they describe numbness, and what a practice can do with it.
 *
 * @param name    for the therapist, for instance "glass between you and things"
 * @param it      inside a sentence and in titles, for instance "the glass"
 * @param words   words and short phrases that name it
 * @param kin     themes that are left out when this one is not wanted
 * @param routes  the routes it suits, best first
 * @param says    the sentence that tells the client what was heard
 * @param anchor  what it gives to come back to; empty where it gives nothing
 * @param from    the lowest level at which a practice may turn to it
 * @param far     naming it speaks of being far away from oneself or the room
 * @param caution what the therapist is told when it is named
 * @param notFor  whom it is not for
 * @param parts   what can be done with it, mildest first
 */
public record Theme(
        String id,
        String name,
        String it,
        Kind kind,
        List<String> words,
        Set<String> kin,
        List<Route> routes,
        String says,
        String anchor,
        int from,
        boolean far,
        Caution caution,
        Set<NotFor> notFor,
        List<Part> parts) {

    public Theme {
        words = List.copyOf(words);
        kin = Set.copyOf(kin);
        routes = List.copyOf(routes);
        notFor = Set.copyOf(notFor);
        parts = List.copyOf(parts);
    }

    /** Whether it can be used for somebody who has these. */
    boolean suits(Set<NotFor> conditions) {
        return notFor.stream().noneMatch(conditions::contains);
    }

    /** What kind of thing it is. */
    public enum Kind {
        IMAGE,
        THING,
        PLACE,
        PERSON,
        BODY,
        STATE
    }

    /**
     * One touch that turns to the theme.
     *
     * @param level the lowest level it is for
     * @param text  one sentence a line
     */
    public record Part(int level, String text, List<String> choices) {

        public Part {
            choices = List.copyOf(choices);
        }
    }
}
