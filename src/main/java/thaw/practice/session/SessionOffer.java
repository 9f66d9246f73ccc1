package thaw.practice.session;

import thaw.domain.practice.Practice;

/** What a client finds behind a planned session. */
public sealed interface SessionOffer {

    /**
     * A practice to do now.
     *
     * @param grounding what is offered instead when the first rating is high
     */
    record Ready(Practice practice, Practice grounding) implements SessionOffer {}

    /**
     * A session that has begun today and not ended.
     *
     * @param goOn whether it may go on; else it can be closed
     */
    record Unfinished(Practice practice, Practice grounding, OpenSession run, boolean goOn) implements SessionOffer {}

    /** Not now, and why in words: the key of a text. */
    record NotNow(Reason reason) implements SessionOffer {}

    /** Why a session cannot begin now. */
    enum Reason {
        NOT_TODAY,
        DONE,
        WITHDRAWN,
        /** The client's consent is withdrawn (G5); they can give it again. */
        NO_CONSENT,
        /** There is no program yet (G5). */
        SETTING_UP,
        /** Every practice that could be offered is suspended. */
        RESTS,
        ENOUGH_TODAY,
        ENOUGH_THIS_WEEK
    }

}
