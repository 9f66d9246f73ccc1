/** Tests of series statistics: hand-made vectors, properties, and published tables. */
@NullMarked
package thaw.domain.trend;

import org.jspecify.annotations.NullMarked;
