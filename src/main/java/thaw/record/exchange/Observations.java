package thaw.record.exchange;

import static thaw.record.exchange.Terms.own;

import java.util.UUID;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.checkin.Question;

/** Check-ins, stirrings, scores and changes of the dose as Observations about one person. */
final class Observations {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category";

    private final Rows.Person person;

    Observations(Rows.Person person) {
        this.person = person;
    }

    Observation of(Rows.Checked row) {
        Observation observation = survey(row.id(), "check-in");
        observation.setStatus(row.amended() ? ObservationStatus.AMENDED : ObservationStatus.FINAL);
        observation.setEffective(Terms.moment(row.at(), row.zone())).setIssuedElement(Terms.instant(row.receivedAt()));
        observation.addPerformer(Terms.to(person.id()));
        for (Question question : Question.values()) {
            Answer answer = row.answers().getOrDefault(question, new Answer.Missing());
            if (Terms.isThere(answer)) {
                rated(component(observation, "question", question.name()), question, answer);
            }
        }
        row.taps().forEach((question, tapped) ->
                component(observation, "question", question).setValue(own("answer", tapped)));
        say(observation, "stirring-word", row.stirring());
        row.said().forEach(said -> say(observation, said.part().name() + "-word", said.word()));
        return observation;
    }

    private static void rated(ObservationComponentComponent component, Question question, Answer answer) {
        component.getCode().setText(component.getCode().getText() + " (0 to " + question.highest() + ")");
        if (answer instanceof Answer.Skipped) {
            component.setDataAbsentReason(Terms.absent("asked-declined"));
        } else {
            component.setValue(Terms.answer(answer));
        }
    }

    private static void say(Observation observation, String question, Rows.@Nullable Word word) {
        if (word != null) {
            ObservationComponentComponent component = component(observation, "question", question);
            if (word.masked()) {
                component.setDataAbsentReason(Terms.absent("masked"));
            } else {
                component.setValue(new StringType(word.text()));
            }
        }
    }

    Observation of(Rows.Stirring row) {
        Observation observation = survey(row.id(), "stirring");
        observation.setEffective(Terms.moment(row.at(), person.zone())).setValue(new BooleanType(true));
        observation.addPerformer(Terms.to(person.id()));
        say(observation, "stirring-word", row.word());
        return observation;
    }

    Observation of(Rows.Score row) {
        Observation observation = survey(row.id(), "score");
        observation.getCode().setText(row.instrument());
        observation.setEffective(Terms.day(row.day())).setIssuedElement(Terms.instant(row.at()));
        if (row.total() == null) {
            observation.setDataAbsentReason(Terms.absent("unknown"));
        } else {
            observation.setValue(Terms.number(row.total()));
        }
        if (row.band() != null) {
            observation.addInterpretation().setText(row.band());
        }
        if (row.form() != null) {
            observation.addDerivedFrom(Terms.to(row.form()));
        }
        if (row.by() != null) {
            observation.addPerformer(Terms.named(row.by()));
        }
        return observation;
    }


    Observation of(Rows.Dose row) {
        Observation observation = about(row.id(), "therapy", "intensity");
        observation.setEffective(Terms.moment(row.at(), person.zone())).setValue(Terms.number(row.level()));
        component(observation, "dose", "act").setValue(own("dose-act", row.act()));
        component(observation, "dose", "level-before").setValue(Terms.number(row.levelBefore()));
        component(observation, "dose", "ceiling").setValue(Terms.number(row.ceiling()));
        component(observation, "dose", "paused").setValue(new BooleanType(row.paused()));
        component(observation, "dose", "grounding-only").setValue(new BooleanType(row.groundingOnly()));
        if (row.rules() != null) {
            component(observation, "dose", "rules").setValue(new StringType(row.rules()));
        }
        if (row.by() != null) {
            observation.addPerformer(Terms.named(row.by()));
        }
        if (row.reason() != null) {
            observation.addNote(new Annotation().setText(row.reason()));
        }
        return observation;
    }

    private Observation survey(UUID id, String code) {
        return about(id, "survey", code);
    }

    private Observation about(UUID id, String category, String code) {
        Observation observation = new Observation();
        observation.setId(id.toString());
        observation.setStatus(ObservationStatus.FINAL).setCode(own("observation", code)).setSubject(Terms.to(person.id()));
        observation.addCategory(Terms.of(CATEGORIES, category));
        return observation;
    }

    private static ObservationComponentComponent component(Observation observation, String list, String code) {
        return observation.addComponent().setCode(own(list, code));
    }
}
