/** The state of this installation: version, database, disk, backups. */
@NullMarked
package thaw.admin.system;

import org.jspecify.annotations.NullMarked;
