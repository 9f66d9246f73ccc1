package thaw.record.exchange;

import static thaw.record.exchange.Terms.own;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import thaw.domain.checkin.Answer;
import thaw.domain.session.Ratings;

/** Programs as CarePlans, and sessions, planned or begun, as Tasks. */
final class Plans {

    private final Rows.Person person;
    private final LocalDate today;

    /** @param today the client's day of the export: what was planned before it and not begun has lapsed */
    Plans(Rows.Person person, LocalDate today) {
        this.person = person;
        this.today = today;
    }

    CarePlan of(Rows.Plan row) {
        CarePlan plan = new CarePlan();
        plan.setId(row.id().toString());
        plan.setStatus(status(row)).setIntent(CarePlanIntent.PLAN).setTitle(row.name()).setDescription(row.description());
        plan.addInstantiatesUri(Terms.uuid(row.program()));
        plan.setSubject(Terms.to(person.id()));
        plan.setPeriod(period(Terms.day(row.start()), Terms.day(row.end())));
        plan.setCreatedElement(Terms.moment(row.assignedAt(), person.zone())).setAuthor(Terms.named(row.by()));
        plan.addNote().setText("Version " + row.version() + " of the program");
        return plan;
    }

    private CarePlanStatus status(Rows.Plan row) {
        if (row.endedAt() != null) {
            return CarePlanStatus.REVOKED;
        }
        return row.end().isBefore(today) ? CarePlanStatus.COMPLETED : CarePlanStatus.ACTIVE;
    }

    Task of(Rows.Planned row) {
        boolean lapsed = row.day().isBefore(today);
        Task task = session(row.id().toString(), row.route());
        task.setStatus(row.withdrawn() || lapsed ? TaskStatus.CANCELLED : TaskStatus.REQUESTED);
        if (task.getStatus() == TaskStatus.CANCELLED) {
            task.setStatusReason(own("not-done", row.withdrawn() ? "withdrawn" : "lapsed"));
        }
        task.addBasedOn(Terms.to(row.plan()));
        task.getRestriction().setPeriod(period(Terms.day(row.day()), Terms.day(row.day())));
        return task;
    }

    Task of(Rows.Session row) {
        Task task = session(row.id().toString(), row.route());
        task.setStatus(status(row));
        if (row.plan() != null) {
            task.addBasedOn(Terms.to(row.plan()));
        }
        if (row.stopReason() != null) {
            task.setStatusReason(own("stopped-because", row.stopReason()));
        }
        task.setExecutionPeriod(period(
                Terms.moment(row.startedAt(), person.zone()),
                row.endedAt() == null ? null : Terms.moment(row.endedAt(), person.zone())));
        task.setDescription(row.practice() + ", version " + row.practiceVersion());
        put(task, "level", Terms.number(row.level()));
        put(task, "pulled-back", new BooleanType(row.pulledBack()));
        if (row.endedGrounded() != null) {
            put(task, "ended-grounded", new BooleanType(row.endedGrounded()));
        }
        rated(task, "before", row.before());
        rated(task, "after", row.after());
        if (row.word() != null) {
            put(task, "stirring-word", row.word().masked() ? Terms.absent("masked") : new StringType(row.word().text()));
        }
        return task;
    }

    private static TaskStatus status(Rows.Session row) {
        if (row.endedAt() == null) {
            return TaskStatus.INPROGRESS;
        }
        return row.completed() ? TaskStatus.COMPLETED : TaskStatus.FAILED;
    }

    private static void rated(Task task, String when, Ratings ratings) {
        put(task, when + "-overwhelm", ratings.overwhelm());
        put(task, when + "-dissociation", ratings.dissociation());
        put(task, when + "-safety", ratings.safety());
    }

    private static void put(Task task, String what, Answer answer) {
        if (Terms.isThere(answer)) {
            put(task, what, Terms.answer(answer));
        }
    }

    private static void put(Task task, String what, Type value) {
        task.addOutput().setType(own("session", what)).setValue(value);
    }

    private Task session(String id, String route) {
        Task task = new Task();
        task.setId(id);
        task.setIntent(TaskIntent.PLAN).setCode(own("route", route)).setFor(Terms.to(person.id()));
        return task;
    }

    private static Period period(
            DateTimeType start, @Nullable DateTimeType end) {
        Period period = new Period().setStartElement(start);
        return end == null ? period : period.setEndElement(end);
    }
}
