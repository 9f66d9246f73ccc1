package thaw.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that acts on clinical tables for an admin without showing what is in them: it opens, hands on or erases a
 * record. So does what a client's secret link opens, whoever is signed in where it is pressed. On PostgreSQL its methods run
 * outside the admin's database role. A test names the few classes that are so.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PastTheWall {}
