package thaw.shell;

/** "I am not safe" in the header of every page of a client's: one tap, no question. */
public interface CallForHelp {

    /** The person who is signed in presses it. The therapist is told, and what opens feelings pauses (G1). */
    void notSafe();
}
