package thaw.domain.practice;

/** What a client may change inside a practice. Stop and pull back are there at every level. */
public enum Freedom {
    STOP,
    PULL_BACK,
    SKIP,
    CHANGE_ANCHOR,
    CHOOSE_TOPIC,
    CHOOSE_LENGTH,
    OWN_PROMPT
}
