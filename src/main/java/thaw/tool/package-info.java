/**
 * The command line: what {@code java -jar thaw.jar TOOL ...} does instead of starting the web app.
 * A tool reads its arguments, calls the same domain and services as the app, and prints; it holds no rules of its own.
 */
@NullMarked
package thaw.tool;

import org.jspecify.annotations.NullMarked;
