package thaw.record.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Bytes to text: strictly, so that a wrong encoding is told with its line and never becomes question marks. */
final class CsvText {

    /** As many bytes as the largest table of 200,000 rows is likely to need. */
    static final int LARGEST = 64 * 1024 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    static Optional<String> read(InputStream in, Charset encoding, Findings findings) {
        byte[] bytes = bytes(in);
        if (bytes.length > LARGEST) {
            findings.add(0, "", "The file is larger than " + LARGEST / 1024 / 1024 + " MB.");
            return Optional.empty();
        }
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            findings.add(lineAtEnd(text), "", "This is not written in " + encoding + ". Name another encoding.");
            return Optional.empty();
        }
        return checked(text, findings);
    }

    private static byte[] bytes(InputStream in) {
        try {
            return in.readNBytes(LARGEST + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> checked(CharBuffer buffer, Findings findings) {
        String text = buffer.toString();
        int binary = text.indexOf('\0');
        if (binary >= 0) {
            findings.add(lineAtEnd(text.substring(0, binary)), "", "This is not a text file.");
            return Optional.empty();
        }
        String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (plain.isBlank()) {
            findings.add(0, "", "The file is empty.");
            return Optional.empty();
        }
        return Optional.of(plain);
    }

    private static long lineAtEnd(CharSequence text) {
        return 1 + text.chars().filter(letter -> letter == '\n').count();
    }
}
