package org.omidb.portal.review.domain;

import org.omidb.portal.shared.domain.PersonId;

/**
 * A member of a panel as lists show them, or a chair off the panel who has declared: never how they
 * voted.
 */
public record PanelMember(PersonId person, Declaration standing, boolean voted) {}
