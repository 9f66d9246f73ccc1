package thaw.care.compose.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A model's server on this machine, that speaks both protocols and answers what it was told to. */
public final class LoopbackModel implements AutoCloseable {

    private final HttpServer server;
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch free = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile boolean raw;
    private volatile boolean silent;

    /** A server on a free port. */
    public LoopbackModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** The next answers, in this order; the last one stays. */
    public LoopbackModel says(String... texts) {
        answers.addAll(List.of(texts));
        return this;
    }

    /** The next answers as they are, without any protocol around them. */
    public LoopbackModel saysRaw(int code, String body) {
        status = code;
        raw = true;
        return says(body);
    }

    /** Takes requests and answers none of them. */
    public LoopbackModel saysNothing() {
        silent = true;
        return this;
    }

    /** What was asked, in whole bodies. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** The model as Thaw sees it. */
    public DraftingModel model(String kind, int seconds) {
        return ModelConfiguration.of(ModelSettings.of(
                kind, "http://127.0.0.1:" + server.getAddress().getPort(), "small", "secret", String.valueOf(seconds)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestURI() + "\n" + exchange.getRequestHeaders().getFirst("Authorization") + "\n"
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (silent) {
            untilFree();
        }
        byte[] body = body(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void untilFree() throws IOException {
        try {
            free.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private synchronized String body(String path) {
        String text = answers.size() > 1 ? answers.removeFirst() : answers.isEmpty() ? "" : answers.getFirst();
        if (raw) {
            return text;
        }
        ObjectNode message = JsonNodeFactory.instance.objectNode().put("role", "assistant").put("content", text);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", "small");
        if (path.equals("/api/chat")) {
            body.put("created_at", "2026-01-01T00:00:00Z").put("done", true).put("done_reason", "stop").set("message", message);
        } else {
            body.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop").set("message", message);
        }
        return new JsonMapper().writeValueAsString(body);
    }

    @Override
    public void close() {
        free.countDown();
        server.stop(0);
    }
}
