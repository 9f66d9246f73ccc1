package thaw.care.compose.model;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.ollama.OllamaChatModel;
import org.springframework.ai.ollama.api.OllamaApi;
import org.springframework.ai.ollama.api.OllamaChatOptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.DefaultResponseErrorHandler;
import org.springframework.web.client.RestClient;

/** The model that the environment names, or none. */
@Configuration(proxyBeanMethods = false)
class ModelConfiguration {

    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final double STEADY = 0.3;

    @Bean
    DraftingModel draftingModel(
            @Value("${THAW_MODEL_URL:}") String url,
            @Value("${THAW_MODEL_KIND:openai}") String kind,
            @Value("${THAW_MODEL_NAME:}") String name,
            @Value("${THAW_MODEL_KEY:}") String key,
            @Value("${THAW_MODEL_TIMEOUT:60}") String seconds) {
        return url.isBlank() ? new NoModel() : of(ModelSettings.of(kind, url, name, key, seconds));
    }

    static DraftingModel of(ModelSettings settings) {
        ChatModel model = switch (settings.kind()) {
            case OPENAI -> new OpenAiChat(client(settings).baseUrl(settings.url()).build(), settings.name());
            case OLLAMA -> ollama(settings);
        };
        return new SpringAiModel(model, settings.where(), settings.most());
    }

    /** To that address alone: nothing is followed elsewhere, and nothing is asked twice. */
    private static RestClient.Builder client(ModelSettings settings) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.most());
        RestClient.Builder client = RestClient.builder().requestFactory(requests).requestInterceptor(new SmallAnswers());
        return settings.key().isEmpty()
                ? client
                : client.defaultHeaders(headers -> headers.setBearerAuth(settings.key()));
    }

    private static ChatModel ollama(ModelSettings settings) {
        OllamaChatOptions.Builder options = OllamaChatOptions.builder();
        options.model(settings.name()).temperature(STEADY);
        options.format("json");
        options.disableThinking();
        return OllamaChatModel.builder()
                .ollamaApi(OllamaApi.builder()
                        .baseUrl(settings.url().toString())
                        .restClientBuilder(client(settings))
                        .responseErrorHandler(new DefaultResponseErrorHandler())
                        .build())
                .options(options.build())
                .retryTemplate(new RetryTemplate(RetryPolicy.withMaxRetries(0)))
                .build();
    }
}
