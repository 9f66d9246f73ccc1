package thaw.account;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import thaw.domain.people.AccountId;

/** Whose a passkey is. A device knows an account by its opaque id, and shows the person their name. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final AccountRepository accounts;

    PasskeyOwners(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** The account's id as bytes. */
    static Bytes handle(AccountId account) {
        UUID id = account.value();
        return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    /**
     * The account of a handle.
     *
     * @throws IllegalArgumentException when it is none of Thaw's
     */
    static AccountId account(Bytes handle) {
        if (handle.getBytes().length != 2 * Long.BYTES) {
            throw new IllegalArgumentException("Not an account");
        }
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return accounts.byId(account(id)).map(PasskeyOwners::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return accounts.byUsername(username).map(PasskeyOwners::entity).orElse(null);
    }

    /** Accounts are made elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new UnsupportedOperationException("Accounts are not made by passkeys");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Accounts are not removed by passkeys");
    }

    private static PublicKeyCredentialUserEntity entity(ThawUser user) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(user.me().id()))
                .name(user.getUsername())
                .displayName(user.me().name())
                .build();
    }
}
