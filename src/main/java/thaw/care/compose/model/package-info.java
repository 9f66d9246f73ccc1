/**
 * The clinic's model, where there is one: any server that speaks OpenAI's protocol, or Ollama, through Spring AI. Off unless
 * the environment names one, and then nothing here is made and nothing connects anywhere. It gets a text and gives a text;
 * what may be in the one and what becomes of the other is the business of {@link thaw.care.compose}.
 */
@NullMarked
package thaw.care.compose.model;

import org.jspecify.annotations.NullMarked;
