package thaw.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk whose power can be cut. What was forced is there afterwards; of what was only written, any part may be, in any order,
 * and a write may be torn between two sectors. While there is power, files read back as they were written.
 */
final class CutDisk {

    private static final int SECTOR = 512;
    private static final Map<String, CutDisk> DISKS = new ConcurrentHashMap<>();

    static {
        FilePath.register(new Files());
    }

    private final List<Write> pending = new ArrayList<>();
    private byte[] forced = new byte[0];
    private int left = Integer.MAX_VALUE;

    private static final class Write {

        private final long at;
        private final byte[] bytes;

        private Write(long at, byte[] bytes) {
            this.at = at;
            this.bytes = bytes;
        }
    }

    /** The disk that holds the file of this name, under H2's prefix "cut:". */
    static CutDisk of(String file) {
        return DISKS.computeIfAbsent(file, name -> new CutDisk());
    }

    /** There is power for so many acts of writing and forcing. */
    synchronized void cutAfter(int acts) {
        left = acts;
    }

    /** What a file holds when there is power again. */
    synchronized byte[] afterwards(Random random) {
        byte[] file = forced.clone();
        List<Write> maybe = new ArrayList<>(pending);
        Collections.shuffle(maybe, random);
        for (Write write : maybe) {
            int sectors = (write.bytes.length + SECTOR - 1) / SECTOR;
            int written = switch (random.nextInt(3)) {
                case 0 -> 0;
                case 1 -> write.bytes.length;
                default -> Math.min(write.bytes.length, random.nextInt(sectors + 1) * SECTOR);
            };
            file = with(file, new Write(write.at, Arrays.copyOf(write.bytes, written)));
        }
        return file;
    }

    private synchronized void write(long at, ByteBuffer source) throws IOException {
        act();
        byte[] bytes = new byte[source.remaining()];
        source.duplicate().get(bytes);
        pending.add(new Write(at, bytes));
    }

    private synchronized void force() throws IOException {
        act();
        for (Write write : pending) {
            forced = with(forced, write);
        }
        pending.clear();
    }

    private void act() throws IOException {
        left--;
        if (left < 0) {
            throw new IOException("There is no power");
        }
    }

    private static byte[] with(byte[] file, Write write) {
        if (write.bytes.length == 0) {
            return file;
        }
        int end = Math.toIntExact(write.at + write.bytes.length);
        byte[] whole = end <= file.length ? file : Arrays.copyOf(file, end);
        System.arraycopy(write.bytes, 0, whole, Math.toIntExact(write.at), write.bytes.length);
        return whole;
    }

    /** H2 makes these itself, one for each file. */
    public static final class Files extends FilePathWrapper {

        @Override
        public String getScheme() {
            return "cut";
        }

        @Override
        public FileChannel open(String mode) throws IOException {
            return new Channel(getBase().open(mode), of(getBase().toString()));
        }
    }

    private static final class Channel extends FileBase {

        private final FileChannel file;
        private final CutDisk disk;

        private Channel(FileChannel file, CutDisk disk) {
            this.file = file;
            this.disk = disk;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            disk.write(position, source);
            return file.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            disk.write(file.position(), source);
            return file.write(source);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            disk.force();
        }

        /** A shorter file is never needed to find rows again: the old end stays. */
        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return file.read(target);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
