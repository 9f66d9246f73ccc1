package thaw.record.exchange;

import static thaw.record.exchange.Terms.own;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.jspecify.annotations.Nullable;
import thaw.domain.safety.GateAct;

/** Alerts and gates as Flags: active while they stand, with the time in which they stood. */
final class Flags {

    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/flag-category";

    private final Rows.Person person;

    Flags(Rows.Person person) {
        this.person = person;
    }

    Flag of(Rows.Alert row) {
        Flag flag = flag(row.id(), row.raisedAt(), row.closedAt());
        if (row.withdrawn()) {
            flag.setStatus(FlagStatus.ENTEREDINERROR);
        }
        flag.setCode(own("alert", row.rule()));
        flag.addCategory(own("tier", row.tier()));
        return flag;
    }

    /** One flag for each time that something stood in the way, in order. */
    List<Flag> of(List<Rows.Gate> gates) {
        List<Flag> flags = new ArrayList<>();
        for (int at = 0; at < gates.size(); at++) {
            Rows.Gate raised = gates.get(at);
            if (raised.act().protects()) {
                flags.add(gate(raised, gates.subList(at + 1, gates.size()).stream()
                        .filter(later -> ends(raised, later))
                        .findFirst()));
            }
        }
        return flags;
    }

    private Flag gate(Rows.Gate raised, Optional<Rows.Gate> ended) {
        Flag flag = flag(Terms.id(person.id(), "gate", raised.number()), raised.at(), ended.map(Rows.Gate::at).orElse(null));
        if (ended.map(Rows.Gate::act).filter(act -> act == GateAct.TRAUMA_TAKEN_BACK).isPresent()) {
            flag.setStatus(FlagStatus.ENTEREDINERROR);
        }
        flag.setCode(own("gate", raised.act().name()));
        String about = raised.route() == null ? raised.condition() : raised.route();
        if (about != null) {
            flag.getCode().setText(flag.getCode().getText() + ": " + about);
        }
        if (raised.by() != null) {
            flag.setAuthor(Terms.named(raised.by()));
        }
        return flag;
    }

    private static boolean ends(Rows.Gate raised, Rows.Gate later) {
        boolean same = Objects.equals(raised.route(), later.route()) && Objects.equals(raised.condition(), later.condition());
        return switch (raised.act()) {
            case CONSENT_WITHDRAWN -> later.act() == GateAct.CONSENT_GIVEN;
            case CRISIS_RAISED -> later.act() == GateAct.CRISIS_CLOSED;
            case ITEM_9_RAISED -> later.act() == GateAct.ITEM_9_CLOSED;
            case DANGER_RAISED -> later.act() == GateAct.DANGER_CLOSED;
            case TRAUMA_TOLD -> later.act() == GateAct.PROTECTION_LIFTED || later.act() == GateAct.TRAUMA_TAKEN_BACK;
            case ROUTE_EXCLUDED -> later.act() == GateAct.ROUTE_OPENED && same;
            case CONDITION_NOTED -> later.act() == GateAct.CONDITION_ENDED && same;
            default -> false;
        };
    }

    private Flag flag(UUID id, Instant from, @Nullable Instant until) {
        Flag flag = new Flag();
        flag.setId(id.toString());
        flag.setStatus(until == null ? FlagStatus.ACTIVE : FlagStatus.INACTIVE).setSubject(Terms.to(person.id()));
        flag.addCategory(Terms.of(CATEGORIES, "safety"));
        flag.getPeriod().setStartElement(Terms.moment(from, person.zone()));
        if (until != null) {
            flag.getPeriod().setEndElement(Terms.moment(until, person.zone()));
        }
        return flag;
    }
}
