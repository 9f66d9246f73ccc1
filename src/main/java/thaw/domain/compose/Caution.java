package thaw.domain.compose;

/** What a therapist is told about a client's words before anything is signed. */
public enum Caution {
    NONE,
    /** The words speak of wanting to die or of harming oneself. */
    DANGER,
    /** The words speak of something that was done to the person, or of a disaster: nothing of it is used. */
    HARM,
    /** The words speak of somebody who died or is lost. */
    LOSS,
    /** The words speak of being unreal or outside the body: grounding and senses come first. */
    FAR_AWAY,
    /** The words speak of a habit that can need a plan with a professional. */
    HABIT,
    /** The words speak of a medicine: a question for whoever prescribes it. */
    MEDICINE,
    /** No theme was found in the words: the draft begins with what is in the room. */
    NOTHING_FOUND
}
