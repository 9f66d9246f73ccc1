@NullMarked
package thaw.record.fhir;

import org.jspecify.annotations.NullMarked;
