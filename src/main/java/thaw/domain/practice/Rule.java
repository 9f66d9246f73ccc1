package thaw.domain.practice;

/** The rules of the library, by the ids that refusals name. */
public enum Rule {
    /** The file is YAML that can be read. */
    YAML("yaml"),
    /** Every field is there, known, of the right kind and given once. */
    FORM("form"),
    /** The id is route-level-name, and the file is called so. */
    ID("id"),
    /** No two practices have one id. */
    DUPLICATE("duplicate"),
    /** The level is 1..5. */
    LEVEL("level"),
    /** The stated minutes are the level's, and what the steps add up to. */
    MINUTES("minutes"),
    /** All steps together stay within the level's cap. */
    LENGTH("length"),
    /** The eyes are as open as the level asks. */
    EYES("eyes"),
    /** At least two anchors, the breath never the only one. */
    ANCHORS("anchors"),
    /** At least two postures. */
    POSTURES("postures"),
    /** A touch has the level's seconds, and none is longer than stated. */
    TOUCH("touch"),
    /** A rest has the level's seconds, and none is shorter than stated. */
    REST("rest"),
    /** 30-60 s of orienting. */
    ORIENT("orient"),
    /** At least 60 s of closing. */
    CLOSE("close"),
    /** Orient first, close last, a rest after every touch, at least two touches. */
    ORDER("order"),
    /** Level 1 checks at the end; from level 2 at least every 3 minutes. */
    MID_CHECK("mid-check"),
    /** Two choices in a touch, and no more than the level's. */
    CHOICES("choices"),
    /** Topics from level 3. */
    TOPICS("topics"),
    /** A shorter form from level 4, itself within the level's minutes. */
    SHORTER("shorter"),
    /** An invitation to one's own words at level 5. */
    OWN_PROMPT("own-prompt"),
    /** No two steps say the same. */
    REPEATED("repeated"),
    /** A calm voice can say it in the step's time. */
    PACE("pace"),
    /** At level 1 everything is outside the body's inside. */
    OUTSIDE("outside"),
    /** Three alternatives, one of them "or leave this out". */
    ALTERNATIVES("alternatives"),
    /** What it could stir is said. */
    NOTES("notes"),
    /** For whom the words of the steps make it unfit is said. */
    NOT_FOR("not-for"),
    /** Words that are never used. */
    WORDS("words"),
    /** Orders and claims that are never made. */
    NEVER("never"),
    /** About 12 words a sentence, none over 20. */
    SENTENCE("sentence"),
    /** Hypnosis is a locked slot of level 4 or 5, and the one locked slot. */
    SLOT("slot"),
    /** A clinician's recording is a whole sound, as long as the steps that it says. */
    RECORDING("recording"),
    /** A session made for one client keeps to their level and their open routes. */
    FRAME("frame"),
    /** A session made for one client names nothing that they do not want. */
    UNWANTED("unwanted");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** The word in messages. */
    public String id() {
        return id;
    }
}
