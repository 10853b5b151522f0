package org.omidb.portal.profile.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That somebody has been trained, as they say themselves.
 *
 * @param done the day on which it was completed
 * @param recorded when they wrote it down
 */
public record Training(UUID id, TrainingKind kind, LocalDate done, Instant recorded) {}
