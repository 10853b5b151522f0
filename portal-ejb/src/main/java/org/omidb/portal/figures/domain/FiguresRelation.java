package org.omidb.portal.figures.domain;

import org.omidb.portal.shared.domain.Who;

/** What makes somebody eligible for a command beside a role of the realm. */
public enum FiguresRelation implements Who {
  /** The command that makes a synthetic catalogue, and publishes its own figures. */
  PORTAL
}
