package org.omidb.portal.figures.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why figures are not taken or published. */
public enum FiguresRefusal implements Refusal {
  NOT_PERMITTED,
  NOBODY_COUNTED,
  NEWER_ONES_STAND
}
