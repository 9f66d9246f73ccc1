/**
 * What a client's phone does without a network. {@code PackService} hands it what it needs for the day, with the secret that
 * closes it; {@code QueueService} takes in what was made meanwhile, each entry once. The pages of this room run in the
 * browser alone: see {@code frontend/offline}.
 */
@NullMarked
package thaw.practice.offline;

import org.jspecify.annotations.NullMarked;
