package thaw.domain.people;

/** What a person is here for. Each role has its own rooms and sees nothing of the others'. */
public enum Role {
    THERAPIST,
    CLIENT,
    ADMIN
}
