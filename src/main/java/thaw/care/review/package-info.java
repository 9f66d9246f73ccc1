/**
 * Review: what came in from clients and waits for an answer, and answering it in a few keystrokes. An answer is to the newest
 * thing that came in, and settles what came before it. The list says that something came in; what it says is read, and
 * written down as read, when a client is opened.
 */
@NullMarked
package thaw.care.review;

import org.jspecify.annotations.NullMarked;
