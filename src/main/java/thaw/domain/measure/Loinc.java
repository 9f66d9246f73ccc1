package thaw.domain.measure;

/**
 * A LOINC code, such as 44249-1. The digit after the hyphen checks the others (modulus 10).
 *
 * @param code digits, a hyphen, the check digit
 */
public record Loinc(String code) {

    public Loinc {
        if (!code.matches("\\d{1,7}-\\d") || code.charAt(code.length() - 1) - '0' != checkDigit(code)) {
            throw new IllegalArgumentException("\"" + code + "\" is no LOINC code");
        }
    }

    private static int checkDigit(String code) {
        int sum = 0;
        int last = code.length() - 3;
        for (int i = last; i >= 0; i--) {
            int digit = code.charAt(i) - '0';
            boolean doubled = (last - i) % 2 == 0;
            sum += doubled ? 2 * digit / 10 + 2 * digit % 10 : digit;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return code;
    }
}
