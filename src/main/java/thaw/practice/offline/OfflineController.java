package thaw.practice.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import thaw.account.CurrentUser;
import thaw.shell.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client's phone asks for and hands over by itself, since a page of the server's is not there without a network.
 * Whoever is not signed in gets 401, other roles 403, and handing over needs the token that {@code me} gives.
 */
@RestController
@RequestMapping("/offline")
@PreAuthorize("hasRole('CLIENT')")
class OfflineController {

    /** A session tells a few kilobytes; a phone hands over at most {@link #MOST} entries at a time. */
    private static final int BYTES = 512 * 1024;

    private static final int MOST = 50;

    private final CurrentUser user;
    private final PackService packs;
    private final QueueService queue;
    private final Texts texts;
    private final JsonMapper mapper;

    OfflineController(CurrentUser user, PackService packs, QueueService queue, Texts texts, JsonMapper mapper) {
        this.user = user;
        this.packs = packs;
        this.queue = queue;
        this.texts = texts;
        this.mapper = mapper;
    }

    /** Whose visit this is, and the token for handing over. */
    @GetMapping("me")
    ObjectNode me(CsrfToken csrf) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("account", user.get().id().value().toString())
                .put("header", csrf.getHeaderName())
                .put("token", csrf.getToken());
    }

    /** What an own phone keeps for the day. */
    @GetMapping("pack")
    ObjectNode pack() {
        return PackJson.write(packs.pack());
    }

    /**
     * Takes what the phone kept: {@code {"account": ..., "entries": [...]}}, in the order it was made. The answer says what is
     * kept, and of the others why not. What is neither there nor here is to be handed over again.
     */
    @PostMapping("queue")
    ResponseEntity<ObjectNode> queue(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BYTES + 1);
        if (body.length > BYTES) {
            return refuse(HttpStatus.CONTENT_TOO_LARGE, "too-large", request);
        }
        JsonNode json = parse(body).orElseGet(JsonNodeFactory.instance::missingNode);
        if (!json.path("account").asString("").equals(user.get().id().value().toString())) {
            return refuse(HttpStatus.CONFLICT, "other-account", request);
        }
        if (!json.path("entries").isArray() || json.path("entries").size() > MOST) {
            return refuse(HttpStatus.BAD_REQUEST, "malformed", request);
        }
        return ResponseEntity.ok(take(json.path("entries"), request));
    }

    private Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.of(mapper.readTree(body));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private ObjectNode take(JsonNode entries, HttpServletRequest request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode kept = answer.putArray("kept");
        ArrayNode refused = answer.putArray("refused");
        for (JsonNode json : entries) {
            String id = json.path("id").asString("");
            String why = EntryJson.read(json).map(queue::take).map(Taken::name).orElse("MALFORMED");
            if (why.equals(Taken.KEPT.name())) {
                kept.add(id);
            } else {
                refused.addObject().put("id", id).put("why", text("offline.refused." + why, request));
            }
        }
        return answer;
    }

    private ResponseEntity<ObjectNode> refuse(HttpStatus status, String why, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .body(JsonNodeFactory.instance.objectNode().put("why", text("offline.refused." + why, request)));
    }

    private String text(String key, HttpServletRequest request) {
        return texts.getTranslation(key, request.getLocale());
    }
}
