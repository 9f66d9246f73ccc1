package thaw.account;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A device with one passkey, as the standard has it: ES256, without attestation. */
final class SoftPasskey {

    /** The device saw the person, and saw who it is. */
    static final int PRESENT_AND_VERIFIED = 0x05;
    static final int PRESENT = 0x01;

    private static final int WITH_KEY = 0x40;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeyPair key;
    private final byte[] id = new byte[16];
    private int counter;

    SoftPasskey() throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        key = keys.generateKeyPair();
        new SecureRandom().nextBytes(id);
    }

    /** The answer to an offer to add a passkey. */
    String make(String options, String origin, int flags) throws GeneralSecurityException {
        byte[] authenticator = authenticator(JSON.readTree(options).at("/rp/id").asString(), flags | WITH_KEY, attested());
        byte[] attestation = join(
                bytes(0xA3, 0x63), ascii("fmt"), bytes(0x64), ascii("none"), bytes(0x67), ascii("attStmt"), bytes(0xA0, 0x68),
                ascii("authData"), bytes(0x58, authenticator.length), authenticator);
        return answer(Map.of(
                "clientDataJSON", base64(client("webauthn.create", options, origin)),
                "attestationObject", base64(attestation),
                "transports", new String[] {"internal"}));
    }

    /** The answer to a challenge at sign-in. */
    String sign(String options, String origin, int flags) throws GeneralSecurityException {
        byte[] authenticator = authenticator(JSON.readTree(options).at("/rpId").asString(), flags, new byte[0]);
        byte[] client = client("webauthn.get", options, origin);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key.getPrivate());
        signature.update(authenticator);
        signature.update(sha256(client));
        return answer(Map.of(
                "clientDataJSON", base64(client),
                "authenticatorData", base64(authenticator),
                "signature", base64(signature.sign())));
    }

    private String answer(Map<String, Object> response) {
        return JSON.writeValueAsString(Map.of(
                "id", base64(id), "rawId", base64(id), "type", "public-key", "response", response,
                "clientExtensionResults", Map.of()));
    }

    private static byte[] client(String type, String options, String origin) {
        return JSON.writeValueAsBytes(Map.of(
                "type", type, "challenge", JSON.readTree(options).at("/challenge").asString(), "origin", origin,
                "crossOrigin", false));
    }

    private byte[] authenticator(String rpId, int flags, byte[] attested) throws GeneralSecurityException {
        counter++;
        return join(sha256(ascii(rpId)), bytes(flags), ByteBuffer.allocate(4).putInt(counter).array(), attested);
    }

    private byte[] attested() {
        ECPublicKey publicKey = (ECPublicKey) key.getPublic();
        return join(
                new byte[16], bytes(0, id.length), id, bytes(0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
                padded(publicKey.getW().getAffineX().toByteArray()), bytes(0x22, 0x58, 0x20),
                padded(publicKey.getW().getAffineY().toByteArray()));
    }

    private static byte[] padded(byte[] number) {
        byte[] last = Arrays.copyOfRange(number, Math.max(0, number.length - 32), number.length);
        return join(new byte[32 - last.length], last);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
