package thaw.library;

/** Bytes of a file; beyond its end there are none, and reading there gives -1. */
final class SoundBytes {

    private final byte[] file;

    SoundBytes(byte[] file) {
        this.file = file;
    }

    int size() {
        return file.length;
    }

    int at(long position) {
        return position >= 0 && position < file.length ? file[(int) position] & 0xff : -1;
    }

    boolean has(long position, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (at(position + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text stands somewhere between the two places; a file may promise more than it has. */
    boolean hasWithin(long from, long to, String text) {
        for (long position = from; position < Math.min(to, file.length); position++) {
            if (has(position, text)) {
                return true;
            }
        }
        return false;
    }

    /** An unsigned number of some bytes, the most significant first; -1 beyond the end. */
    long big(long position, int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            int next = at(position + i);
            if (next < 0) {
                return -1;
            }
            value = value << 8 | next;
        }
        return value;
    }

    /** An unsigned number of some bytes, the least significant first; -1 beyond the end. */
    long little(long position, int bytes) {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            int next = at(position + i);
            if (next < 0) {
                return -1;
            }
            value = value << 8 | next;
        }
        return value;
    }
}
