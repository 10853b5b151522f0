package org.omidb.portal.jobs.service;

import java.util.UUID;

/** The queue has given a job up, in the transaction that writes it down. */
public record JobGivenUp(String job, UUID subject, String reason) {}
