package thaw.domain.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in the plain form that every mail server takes: ASCII, one @, no quotes, no display name. */
public record MailAddress(String text) {

    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    public MailAddress {
        if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("No e-mail address");
        }
    }

    /** The address that somebody typed; empty for anything that is none. */
    public static Optional<MailAddress> parse(String typed) {
        String text = typed.strip();
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new MailAddress(text))
                : Optional.empty();
    }

    /** Enough to recognise one's own address by, and too little to write to it. */
    public String masked() {
        int at = text.indexOf('@');
        return text.charAt(0) + "…" + text.substring(at);
    }

    @Override
    public String toString() {
        return masked();
    }
}
