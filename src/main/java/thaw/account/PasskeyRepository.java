package thaw.account;

import static org.jooq.Records.mapping;
import static thaw.jooq.Tables.PASSKEY;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import thaw.domain.people.AccountId;
import thaw.jooq.tables.records.PasskeyRecord;

/** The only writer of passkeys, as Spring Security reads and writes them. */
@Repository
class PasskeyRepository implements UserCredentialRepository {

    private final DSLContext sql;

    PasskeyRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void save(CredentialRecord record) {
        PasskeyRecord row = sql.newRecord(PASSKEY);
        row.setCredentialId(record.getCredentialId().toBase64UrlString());
        row.setAccountId(PasskeyOwners.account(record.getUserEntityUserId()));
        row.setPublicKey(new Bytes(record.getPublicKey().getBytes()).toBase64UrlString());
        row.setAttestation(Objects.requireNonNull(record.getAttestationObject()).toBase64UrlString());
        row.setSignatureCount(record.getSignatureCount());
        row.setVerifiedUser(record.isUvInitialized());
        row.setBackupEligible(record.isBackupEligible());
        row.setBackedUp(record.isBackupState());
        row.setTransports(record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .collect(Collectors.joining(" ")));
        row.setDevice(record.getLabel());
        row.setSince(record.getCreated());
        row.setLastUsed(record.getLastUsed());
        sql.insertInto(PASSKEY).set(row).onConflict(PASSKEY.CREDENTIAL_ID).doUpdate().set(row).execute();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId.toBase64UrlString()))
                .fetchOne(PasskeyRepository::credential);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return sql.selectFrom(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(PasskeyOwners.account(userId)))
                .orderBy(PASSKEY.SINCE)
                .fetch(PasskeyRepository::credential);
    }

    @Override
    public void delete(Bytes credentialId) {
        sql.deleteFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId.toBase64UrlString()))
                .execute();
    }

    /** The oldest first. */
    List<MyPasskeys.Passkey> of(AccountId account) {
        return sql.select(PASSKEY.CREDENTIAL_ID, PASSKEY.DEVICE, PASSKEY.SINCE, PASSKEY.LAST_USED)
                .from(PASSKEY)
                .where(PASSKEY.ACCOUNT_ID.eq(account))
                .orderBy(PASSKEY.SINCE)
                .fetch(mapping(MyPasskeys.Passkey::new));
    }

    boolean any(AccountId account) {
        return sql.fetchExists(PASSKEY, PASSKEY.ACCOUNT_ID.eq(account));
    }

    /** Removes one of the account's own; false when it has none of this id. */
    boolean remove(AccountId account, String credentialId) {
        return sql.deleteFrom(PASSKEY)
                        .where(PASSKEY.ACCOUNT_ID.eq(account), PASSKEY.CREDENTIAL_ID.eq(credentialId))
                        .execute()
                == 1;
    }

    void removeAll(AccountId account) {
        sql.deleteFrom(PASSKEY).where(PASSKEY.ACCOUNT_ID.eq(account)).execute();
    }

    private static CredentialRecord credential(PasskeyRecord row) {
        Set<AuthenticatorTransport> transports = Arrays.stream(row.getTransports().split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(row.getCredentialId()))
                .userEntityUserId(PasskeyOwners.handle(row.getAccountId()))
                .publicKey(new ImmutablePublicKeyCose(Bytes.fromBase64(row.getPublicKey()).getBytes()))
                .signatureCount(row.getSignatureCount())
                .uvInitialized(row.getVerifiedUser())
                .backupEligible(row.getBackupEligible())
                .backupState(row.getBackedUp())
                .transports(transports)
                .attestationObject(Bytes.fromBase64(row.getAttestation()))
                .label(row.getDevice())
                .created(row.getSince())
                .lastUsed(row.getLastUsed())
                .build();
    }
}
