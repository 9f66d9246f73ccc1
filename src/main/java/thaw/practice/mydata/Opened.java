package thaw.practice.mydata;

import java.time.Instant;
import thaw.audit.AuditLog;

/**
 * Somebody opened a part of the client's record.
 *
 * @param name of the person who did
 */
public record Opened(Instant at, String name, AuditLog.Part part) {}
