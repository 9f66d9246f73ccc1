package thaw.practice.offline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import thaw.domain.safety.SafetyPlan;
import thaw.governor.HelpNumberKeeper;
import thaw.practice.checkin.CheckInQuestions;
import thaw.practice.help.HelpCalls;
import thaw.shell.Texts;
import thaw.shell.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The words of the pages without a network, the questions of a check-in and the numbers to call. Nobody's own. */
@RestController
@PreAuthorize("permitAll()")
class WordsController {

    /** Texts that other rooms have as well. */
    private static final List<String> SHARED = List.of(
            "help.title", "help.lead", "help.call", "help.tell", "help.limits", "shell.not-safe", "shell.skip",
            "shell.menu", "shell.nav.today", "shell.nav.check-in", "shell.nav.help", "safety.mine", "safety.mine.lead",
            "practice.today.title", "practice.today.plan", "practice.today.session.go", "practice.today.session.go-on",
            "practice.check-in.title", "checkin.short.take", "checkin.full.take");

    private final Texts texts;
    private final HelpNumberKeeper helpNumbers;

    WordsController(Texts texts, HelpNumberKeeper helpNumbers) {
        this.texts = texts;
        this.helpNumbers = helpNumbers;
    }

    /** Every word, in the language that the browser asks for. */
    @GetMapping("/offline/words")
    ObjectNode words(HttpServletRequest request) {
        Locale locale = request.getLocale();
        Words words = (key, arguments) -> texts.getTranslation(key, locale, arguments);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode all = json.putObject("words");
        texts.keys("offline", locale).forEach(key -> all.put(key, words.text(key)));
        SHARED.forEach(key -> all.put(key, words.text(key)));
        for (SafetyPlan.Part part : SafetyPlan.Part.values()) {
            all.put("safety.mine.part." + part, words.text("safety.mine.part." + part));
        }
        json.set("questions", CheckInQuestions.core(words));
        json.set("brief", CheckInQuestions.brief(words));
        json.set("turns", CheckInQuestions.turns(words));
        ArrayNode numbers = json.putArray("numbers");
        HelpCalls calls = HelpCalls.of(helpNumbers.now(), words, locale);
        calls.calls().forEach(call -> numbers.addObject()
                .put("for", call.about())
                .put("number", call.words())
                .put("dial", call.dialled()));
        json.put("dated", calls.dated());
        return json;
    }
}
