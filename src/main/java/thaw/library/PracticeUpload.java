package thaw.library;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import thaw.domain.practice.Finding;
import thaw.domain.practice.Practice;
import thaw.domain.practice.Rule;
import thaw.library.PracticeReader.Reading;

/** Bytes that somebody brings in, on their way to a practice: everything that the checks at the start ask, and no more trust. */
final class PracticeUpload {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private PracticeUpload() {}

    /** A practice and the text it was read from, or what stands in the way. */
    sealed interface Read {
        /** {@code line} is where the id stands. */
        record Whole(Practice practice, String text, int line) implements Read {}

        record Broken(List<Finding> findings) implements Read {}
    }

    static Read read(byte[] file) {
        return read(file, PracticeReader::read);
    }

    static Read read(byte[] file, Function<PracticeFile, Reading> reader) {
        if (file.length > LibraryDesk.LARGEST_FILE) {
            return broken(1, "The file has " + file.length + " bytes; a practice has at most " + LibraryDesk.LARGEST_FILE + ".");
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        Optional<String> text = text(bytes);
        if (text.isEmpty()) {
            return broken(lineAt(file, bytes.position()), "This is not a text in UTF-8.");
        }
        return switch (reader.apply(new PracticeFile("upload" + PracticeFile.ENDING, text.get()))) {
            case Reading.Refused(List<Finding> findings) -> new Read.Broken(findings);
            case Reading.Usable(Practice practice, int line) -> new Read.Whole(practice, text.get(), line);
        };
    }

    /** The text, without the mark that some editors begin a file with; empty, at the first byte that is none. */
    private static Optional<String> text(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
        if (decoder.decode(bytes, chars, true).isError()) {
            return Optional.empty();
        }
        String text = chars.flip().toString();
        return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private static int lineAt(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (file[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static Read broken(int line, String sentence) {
        return new Read.Broken(List.of(new Finding(Rule.FORM, "", line, sentence)));
    }
}
