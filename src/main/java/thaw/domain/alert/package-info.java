/**
 * Alerts: raised, owned, acted on, closed with a reason. An open alert always has an owner and a due time; who that is, and
 * when the next person is asked, is decided here, without a clock and without a database.
 */
@NullMarked
package thaw.domain.alert;

import org.jspecify.annotations.NullMarked;
