/** What a client may know about their own record: who can open it, who did, and what is in it. */
@NullMarked
package thaw.practice.mydata;

import org.jspecify.annotations.NullMarked;
