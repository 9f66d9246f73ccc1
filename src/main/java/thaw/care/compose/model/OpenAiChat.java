package thaw.care.compose.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * A server that speaks OpenAI's protocol, as far as a draft needs it: {@code POST chat/completions}, one answer, no stream,
 * no tools. What is asked is what every such server understands (vLLM, llama.cpp, LM Studio, LocalAI, the large ones).
 */
final class OpenAiChat implements ChatModel {

    private static final double STEADY = 0.3;

    private final RestClient server;
    private final String model;

    /** At this server, whose address ends before {@code /chat/completions}. */
    OpenAiChat(RestClient server, String model) {
        this.server = server;
        this.model = model;
    }

    private record Request(String model, List<Line> messages, double temperature, boolean stream) {}

    private record Line(String role, @Nullable String content) {}

    private record Reply(@Nullable List<Choice> choices) {}

    private record Choice(@Nullable Line message) {}

    @Override
    public ChatResponse call(Prompt prompt) {
        Reply reply = server.post()
                .uri("/chat/completions")
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Request(model, prompt.getInstructions().stream().map(OpenAiChat::line).toList(), STEADY, false))
                .retrieve()
                .body(Reply.class);
        List<Choice> choices = reply == null || reply.choices() == null ? List.of() : reply.choices();
        return new ChatResponse(choices.stream().map(OpenAiChat::generation).toList());
    }

    private static Line line(Message message) {
        return new Line(message.getMessageType().getValue(), message.getText());
    }

    private static Generation generation(Choice choice) {
        Line message = choice.message();
        return new Generation(new AssistantMessage(
                message == null || message.content() == null ? "" : message.content()));
    }
}
