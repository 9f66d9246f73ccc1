/** What the client can choose about a planned session: another day, a gentler one, another route. */
@NullMarked
package thaw.practice.plan;

import org.jspecify.annotations.NullMarked;
