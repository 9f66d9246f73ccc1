package thaw.record.fhir;

/**
 * Something that keeps a file from being taken.
 *
 * @param linkId the item of the questionnaire it concerns; empty when it is the file as a whole
 * @param why    its sentence is the text {@code measure.refused.<why>}
 * @param detail what the sentence speaks of: a word of the file, cut to 200 letters
 */
public record Refusal(String linkId, Why why, String detail) {

    /** The kinds of trouble. */
    public enum Why {
        TOO_LARGE,
        TOO_DEEP,
        NO_JSON,
        NO_FHIR,
        OTHER_RESOURCE,
        NO_TITLE,
        NO_QUESTIONS,
        TOO_MANY,
        NO_LINK_ID,
        LINK_ID_TWICE,
        NO_TEXT,
        TOO_LONG,
        KIND,
        REPEATS,
        EXPRESSION,
        NO_OPTIONS,
        OPTION_TWICE,
        OPTION_KIND,
        LIST_UNKNOWN,
        LIST_OPEN,
        CONDITION_UNKNOWN,
        CONDITION_KIND,
        CIRCLE,
        QUESTIONNAIRE_UNKNOWN,
        NOT_COMPLETED,
        NO_DATE,
        ITEM_UNKNOWN,
        ANSWER
    }

    private static final int LONGEST = 200;

    public Refusal {
        detail = detail.substring(0, Math.min(detail.length(), LONGEST));
        linkId = linkId.substring(0, Math.min(linkId.length(), LONGEST));
    }

    static Refusal ofFile(Why why, String detail) {
        return new Refusal("", why, detail);
    }
}
