package thaw.domain.safety;

/** The situations in which somebody beyond the program should look at the numbness too. */
public enum Situation {
    /** Numb after a traumatic event. */
    AFTER_TRAUMA,
    /** Little pleasant and much painful feeling: the picture of depression beside numbness. */
    WITH_DEPRESSION,
    /** Numb for months or years. */
    LONG_LASTING,
    /** Practised, and no contact came of it. */
    TRIED_AND_COULD_NOT,
    /** Feelings break through and are too much, again and again. */
    BREAKING_THROUGH,
    /** Far from others, or a lot of numbing on many days. */
    RELATIONSHIPS
}
