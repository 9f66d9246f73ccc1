/** The page about the client's own record. */
@NullMarked
package thaw.practice.mydata.ui;

import org.jspecify.annotations.NullMarked;
