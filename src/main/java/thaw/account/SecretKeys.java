package thaw.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import thaw.database.DataFolder;
import thaw.domain.people.AccountId;

/**
 * Seals what the database must keep and whoever reads it must not use: AES-256-GCM, bound to the account. The key is made of
 * THAW_SECRET_KEY, or kept in {@code secret.key} in the data folder, made at its first use. Backups do not hold it.
 */
@Component
class SecretKeys {

    private static final int SHORTEST = 24;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final SecureRandom random = new SecureRandom();
    private final SingletonSupplier<SecretKeySpec> key;

    SecretKeys(Environment environment) {
        String given = environment.getProperty("THAW_SECRET_KEY", "").strip();
        if (!given.isEmpty() && given.length() < SHORTEST) {
            throw new IllegalArgumentException("THAW_SECRET_KEY has to have at least " + SHORTEST + " characters");
        }
        Path file = DataFolder.of(environment).resolve("secret.key");
        key = SingletonSupplier.of(() -> key(given.isEmpty() ? fromFile(file) : given));
    }

    /** The bytes, sealed for this account alone. */
    String seal(AccountId account, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, account, nonce, plain, 0);
        byte[] whole = new byte[NONCE + sealed.length];
        System.arraycopy(nonce, 0, whole, 0, NONCE);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /**
     * The bytes that were sealed.
     *
     * @throws IllegalStateException when it was for another account or with another key
     */
    byte[] open(AccountId account, String sealed) {
        byte[] whole = Base64.getDecoder().decode(sealed);
        return run(Cipher.DECRYPT_MODE, account, whole, whole, NONCE);
    }

    private byte[] run(int mode, AccountId account, byte[] nonce, byte[] text, int from) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.obtain(), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE));
            cipher.updateAAD(account.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException other) {
            throw new IllegalStateException("A secret does not open with this key", other);
        }
    }

    private static SecretKeySpec key(String words) {
        try {
            return new SecretKeySpec(
                    MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void make(Path file) throws IOException {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        Files.createDirectories(file.getParent());
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
        } catch (FileAlreadyExistsException somebodyElseDid) {
            // Another process made it in this moment: its key is the one.
        }
    }
}
