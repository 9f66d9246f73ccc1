/**
 * The rooms of the admin: usage, people, audit, content and system. Nothing clinical is in here by construction: a test
 * lists the tables that these packages may read, and no column of them says how a client is.
 */
@NullMarked
package thaw.admin;

import org.jspecify.annotations.NullMarked;
