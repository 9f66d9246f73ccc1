/** What a client chooses about the plan. */
@NullMarked
package thaw.practice.plan;

import org.jspecify.annotations.NullMarked;
