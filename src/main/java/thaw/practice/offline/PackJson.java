package thaw.practice.offline;

import thaw.domain.practice.Practice;
import thaw.library.Script;
import thaw.practice.session.LimitsJson;
import thaw.practice.help.MyPlan;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A pack as the phone takes it. */
final class PackJson {

    private PackJson() {}

    static ObjectNode write(Pack pack) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("account", pack.account().value().toString());
        json.put("secret", pack.secret());
        json.put("day", pack.day().toString());
        json.put("zone", pack.zone().getId());
        pack.plan().ifPresent(plan -> json.set("plan", plan(plan)));
        json.put("brief", pack.checkIn().isBrief());
        json.put("afterSession", pack.checkIn().afterSession());
        ArrayNode sessions = json.putArray("sessions");
        pack.sessions().forEach(session -> {
            ObjectNode one = sessions.addObject();
            one.put("planned", session.planned().toString());
            one.put("title", session.practice().title());
            one.set("script", script(session.practice(), pack));
            one.set("grounding", script(session.grounding(), pack));
        });
        return json;
    }

    private static ObjectNode script(Practice practice, Pack pack) {
        ObjectNode script = Script.write(practice);
        script.set("limits", LimitsJson.write(pack.thresholds()));
        return script;
    }

    private static ObjectNode plan(MyPlan mine) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("with", mine.with());
        json.put("writtenAt", mine.writtenAt().toString());
        ArrayNode parts = json.putArray("parts");
        mine.plan().parts().forEach((part, text) -> {
            if (!text.isEmpty()) {
                parts.addObject().put("part", part.name()).put("text", text);
            }
        });
        return json;
    }
}
