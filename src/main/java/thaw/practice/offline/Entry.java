package thaw.practice.offline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import thaw.domain.checkin.CheckIn;
import thaw.practice.session.ArrivedSession;

/** Something that a phone hands over: made at some moment, in some zone, with an id of the phone's own making. */
public sealed interface Entry {

    /** Stays the same however often the entry is handed over. */
    UUID id();

    Instant madeAt();

    ZoneId zone();

    /** A check-in. */
    record Said(CheckIn checkIn) implements Entry {

        @Override
        public UUID id() {
            return checkIn.id().value();
        }

        @Override
        public Instant madeAt() {
            return checkIn.madeAt();
        }

        @Override
        public ZoneId zone() {
            return checkIn.zone();
        }
    }

    /** A session, over or so far. */
    record Practised(ArrivedSession session) implements Entry {

        @Override
        public UUID id() {
            return session.id().value();
        }

        @Override
        public Instant madeAt() {
            return session.startedAt();
        }

        @Override
        public ZoneId zone() {
            return session.zone();
        }
    }

    /** The client pressed "I am not safe". */
    record NotSafe(UUID id, Instant madeAt, ZoneId zone) implements Entry {}
}
