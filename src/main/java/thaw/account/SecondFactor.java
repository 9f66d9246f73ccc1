package thaw.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import thaw.domain.people.AccountId;

/**
 * One-time codes and recovery codes of accounts, in the caller's transaction. Tries are counted for the account and not for the
 * address they come from: whoever gets here knows the password already.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SecondFactor {

    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LETTERS = 16;
    /** Letters and digits that are not taken for one another; 79 bits a code. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecondFactorRepository factors;
    private final SecretKeys keys;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactor(SecondFactorRepository factors, SecretKeys keys, SignInThrottle throttle, Clock clock) {
        this.factors = factors;
        this.keys = keys;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Since when the account has one-time codes. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    Optional<Instant> since(AccountId account) {
        return factors.of(account).map(SecondFactorRepository.Kept::since);
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    int recoveryLeft(AccountId account) {
        return factors.recoveryLeft(account);
    }

    /** Takes a one-time code or a recovery code, once; false alike for a wrong one, a used one, and too many tries. */
    boolean take(AccountId account, String given) {
        String name = "second step of " + account;
        if (throttle.wait(name, name).isPositive()) {
            return false;
        }
        boolean right = takeCode(account, given) || factors.takeRecovery(account, hash(given));
        if (right) {
            throttle.right(name, name);
        } else {
            throttle.wrong(name, name);
        }
        return right;
    }

    private boolean takeCode(AccountId account, String given) {
        OptionalLong step = factors.of(account)
                .map(kept -> new OneTimeSecret(keys.open(account, kept.sealedSecret())).step(given, clock.instant()))
                .orElseGet(OptionalLong::empty);
        return step.isPresent() && factors.take(account, step.getAsLong());
    }

    /** Keeps a secret whose code shows that the person's app has it. Empty when the code does not; else new recovery codes. */
    Optional<List<String>> setUp(AccountId account, OneTimeSecret secret, String code) {
        Instant now = clock.instant();
        OptionalLong step = secret.step(code, now);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        factors.put(account, keys.seal(account, secret.bytes()), now, step.getAsLong());
        return Optional.of(newRecovery(account));
    }

    /** Ten new recovery codes, told here and nowhere else; those there were end. */
    List<String> newRecovery(AccountId account) {
        List<String> codes = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        factors.putRecovery(account, codes.stream().map(SecondFactor::hash).toList());
        return codes;
    }

    /** The account has neither any more. */
    void remove(AccountId account) {
        factors.remove(account);
    }

    private String recoveryCode() {
        StringBuilder letters = new StringBuilder();
        random.ints(RECOVERY_LETTERS, 0, LETTERS.length()).forEach(at -> letters.append(LETTERS.charAt(at)));
        return letters.toString().replaceAll("(.{4})(?=.)", "$1-");
    }

    private static String hash(String given) {
        return new Secret(given.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")).hash();
    }
}
