/**
 * FHIR R4 files in: questionnaires, lists of answers, and filled-in forms, read by HAPI. Reading is a pure function from a
 * file to what Thaw asks, or to everything that stands in the way, item by item. Nothing is fetched from anywhere.
 */
@NullMarked
package thaw.record.fhir;

import org.jspecify.annotations.NullMarked;
