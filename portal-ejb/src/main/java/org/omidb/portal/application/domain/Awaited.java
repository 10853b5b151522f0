package org.omidb.portal.application.domain;

import org.omidb.portal.shared.domain.PersonId;

/** Somebody for whom the data wait, and with what. */
public record Awaited(PersonId person, ReminderReason reason) {}
