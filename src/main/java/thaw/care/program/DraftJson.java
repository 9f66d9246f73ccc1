package thaw.care.program;

import thaw.domain.program.ProgramDraft;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A program that is being written as the text it is kept as. */
final class DraftJson {

    /** What an older Thaw kept may lack something of this one, and what a newer one kept may hold more. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private DraftJson() {}

    static String write(ProgramDraft draft) {
        return MAPPER.writeValueAsString(draft);
    }

    static ProgramDraft read(String text) {
        return MAPPER.readValue(text, ProgramDraft.class);
    }
}
