/** The pace of one client: the dose, who changed it and why, and the acts that change it. */
@NullMarked
package thaw.care.pace;

import org.jspecify.annotations.NullMarked;
