package thaw.record.mail;

/** Why a letter did not go out. What the mail server said in its own words is not kept. */
public enum Trouble {
    /** No mail server is set up. */
    NOT_SET_UP,
    /** The mail server does not answer. */
    UNREACHABLE,
    /** The mail server does not accept the user or password. */
    SIGN_IN,
    /** The mail server does not take letters to this address. */
    ADDRESS,
    /** The mail server does not take the letter. */
    REFUSED,
    /** The line broke when the letter may have been taken already. */
    UNCLEAR,
    /** The letter could not be written. */
    UNWRITTEN
}
