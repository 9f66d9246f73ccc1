package thaw.care.compose;

import thaw.care.compose.model.NoAnswer;

/** Why the built-in composer drafted although a model was asked for. */
public enum Fallback {
    /** No model is set up. */
    OFF,
    /** There was nobody at its address, or the line broke. */
    NOT_REACHED,
    /** It took longer than the time that is allowed, or too many asked at once. */
    TOO_SLOW,
    /** Its server refused the request. */
    REFUSED,
    /** What it answered is no draft. */
    UNREADABLE,
    /** What it answered breaks a rule, and so did its second try. */
    BROKE_A_RULE,
    /** The words speak of dying or of harm: they do not leave. */
    NOT_SENT,
    /** Once names and unknown words are left out, too little is left. */
    NOTHING_LEFT;

    static Fallback of(NoAnswer none) {
        return switch (none.why()) {
            case OFF -> OFF;
            case NOT_REACHED -> NOT_REACHED;
            case TOO_SLOW -> TOO_SLOW;
            case REFUSED -> REFUSED;
            case UNREADABLE -> UNREADABLE;
        };
    }
}
