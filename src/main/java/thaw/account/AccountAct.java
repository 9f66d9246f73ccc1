package thaw.account;

/** What can be changed in how somebody signs in. */
public enum AccountAct {
    PASSWORD_CHANGED,
    CODES_ON,
    CODES_OFF,
    RECOVERY_RENEWED,
    /** By an admin, for somebody who lost the phone: everything but the password is off. */
    SECOND_STEP_RESET,
    PASSKEY_ADDED,
    PASSKEY_REMOVED
}
