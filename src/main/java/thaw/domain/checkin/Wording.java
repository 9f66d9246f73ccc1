package thaw.domain.checkin;

import java.util.List;

/** The questions of a check-in that are answered by any number of words, from a vocabulary or one's own. */
public enum Wording {
    /** What the body is like. */
    BODY("warm cold heavy light tight soft tingling numb empty restless tired aching steady"),
    /** What there is of feeling. */
    FEELING("flat calm sad glad angry afraid ashamed lonely tender curious moved longing relieved blank");

    private final String vocabulary;

    Wording(String vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Ids of the words to tap, in the order in which they are shown. */
    public List<String> vocabulary() {
        return List.of(vocabulary.split(" ", -1));
    }
}
