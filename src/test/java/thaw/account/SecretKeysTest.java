package thaw.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import thaw.domain.people.AccountId;

class SecretKeysTest {

    private static final byte[] PLAIN = {1, 2, 3};

    @TempDir
    private Path home;

    private final AccountId account = AccountId.random();

    @Test
    void whatIsSealedOpensForTheSameAccountAndTheSameKeyAlone() {
        SecretKeys keys = keys("a key of twenty-four letters");
        String sealed = keys.seal(account, PLAIN);
        assertThat(keys("a key of twenty-four letters").open(account, sealed)).isEqualTo(PLAIN);
        assertThat(keys.seal(account, PLAIN)).isNotEqualTo(sealed);
        AccountId other = AccountId.random();
        assertThatThrownBy(() -> keys.open(other, sealed)).isInstanceOf(IllegalStateException.class);
        SecretKeys otherKey = keys("another key of twenty-four letters");
        assertThatThrownBy(() -> otherKey.open(account, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutAKeyOneIsMadeInTheDataFolderThatTheOwnerAloneReads() throws IOException {
        String sealed = keys("").seal(account, PLAIN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(keys("").open(account, sealed)).isEqualTo(PLAIN);
    }

    @Test
    void aShortKeyIsRefusedAtTheStart() {
        assertThatThrownBy(() -> keys("short")).hasMessageContaining("THAW_SECRET_KEY");
    }

    private SecretKeys keys(String key) {
        return new SecretKeys(
                new MockEnvironment().withProperty("THAW_HOME", home.toString()).withProperty("THAW_SECRET_KEY", key));
    }
}
