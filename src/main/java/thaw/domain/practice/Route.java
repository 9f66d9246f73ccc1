package thaw.domain.practice;

import java.util.Optional;
import java.util.stream.Stream;

/** A way towards feeling. A client's exclusions lock whole routes; intensity is the level's matter, not the route's. */
public enum Route {
    GROUNDING("grounding", "Grounding"),
    PHYSICAL("physical", "Movement"),
    SENSORY("sensory", "Senses"),
    CREATIVE("creative", "Making"),
    SMALL_FEELINGS("small-feelings", "Small feelings"),
    CONNECTION("connection", "Connection"),
    BODY("body", "Meditation and body"),
    LESS_NUMBING("less-numbing", "Less numbing"),
    /** Opened for one client by a clinician who records training and reason; Thaw ships no script of its own. */
    HYPNOSIS("hypnosis", "Hypnosis");

    private final String id;
    private final String title;

    Route(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The word in files, in the database and in the pacing law's {@code planned_route}. */
    public String id() {
        return id;
    }

    /** The English name. */
    public String title() {
        return title;
    }

    /** Open to a client with a dissociative disorder before the therapist opens more: it stays near the room. */
    public boolean staysOutside() {
        return this == GROUNDING || this == SENSORY;
    }

    /** The route with this id, or empty. */
    public static Optional<Route> ofId(String id) {
        return Stream.of(values()).filter(route -> route.id.equals(id)).findFirst();
    }
}
