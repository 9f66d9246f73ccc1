package thaw.care.compose.model;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;

/** A model asked through Spring AI, with an end to the waiting and to how many wait at once. */
final class SpringAiModel implements DraftingModel {

    private static final Logger LOG = LoggerFactory.getLogger(SpringAiModel.class);

    /** More at once would be a crowd in front of one model. */
    private static final int AT_ONCE = 4;

    private final ChatModel model;
    private final String where;
    private final Duration most;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Asks that model, for no longer than that. */
    SpringAiModel(ChatModel model, String where, Duration most) {
        this.model = model;
        this.where = where;
        this.most = most;
    }

    @Override
    public Optional<String> where() {
        return Optional.of(where);
    }

    @Override
    public String answer(String rules, List<String> turns, Waiting waiting) throws NoAnswer {
        if (!places.tryAcquire()) {
            throw new NoAnswer(NoAnswer.Why.TOO_SLOW);
        }
        FutureTask<@Nullable Generation> asked = new FutureTask<>(() -> model.call(new Prompt(messages(rules, turns))).getResult());
        Thread.ofVirtual().name("model").start(asked);
        try {
            return text(wait(asked, waiting));
        } catch (NoAnswer none) {
            LOG.warn("The model gave no draft: {}", none.why());
            throw none;
        } finally {
            asked.cancel(true);
            places.release();
        }
    }

    private static List<Message> messages(String rules, List<String> turns) {
        List<Message> messages = new ArrayList<>();
        messages.add(new SystemMessage(rules));
        for (int i = 0; i < turns.size(); i++) {
            messages.add(i % 2 == 0 ? new UserMessage(turns.get(i)) : new AssistantMessage(turns.get(i)));
        }
        return messages;
    }

    private @Nullable Generation wait(FutureTask<@Nullable Generation> asked, Waiting waiting) throws NoAnswer {
        for (long second = 0; second < most.toSeconds(); second++) {
            waiting.waited(second, most.toSeconds());
            try {
                return asked.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException notYet) {
                // One second more.
            } catch (ExecutionException broken) {
                throw new NoAnswer(why(broken));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            }
        }
        throw new NoAnswer(NoAnswer.Why.TOO_SLOW);
    }

    /** The kind of the trouble alone: its message can repeat what was asked or answered. */
    private static NoAnswer.Why why(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return NoAnswer.Why.TOO_SLOW;
            }
            if (cause instanceof RestClientResponseException) {
                return NoAnswer.Why.REFUSED;
            }
            if (cause instanceof ResourceAccessException) {
                return NoAnswer.Why.NOT_REACHED;
            }
        }
        return NoAnswer.Why.UNREADABLE;
    }

    private static String text(@Nullable Generation generation) throws NoAnswer {
        String text = generation == null ? null : generation.getOutput().getText();
        if (text == null || text.isBlank() || text.length() > SmallAnswers.MOST) {
            throw new NoAnswer(NoAnswer.Why.UNREADABLE);
        }
        return text;
    }
}
