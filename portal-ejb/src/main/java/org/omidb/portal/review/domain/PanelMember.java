package org.omidb.portal.review.domain;

import org.omidb.portal.shared.domain.PersonId;

/** A member of a panel as lists show them: never how they voted. */
public record PanelMember(PersonId person, Standing standing, boolean voted) {}
