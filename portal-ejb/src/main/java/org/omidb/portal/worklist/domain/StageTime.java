package org.omidb.portal.worklist.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * One stretch that an application has gone.
 *
 * @param taken without the time in which it waited for those who apply
 * @param ended when
 */
public record StageTime(TimedStage stage, Duration taken, Instant ended) {}
