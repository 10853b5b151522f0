package org.omidb.portal.worklist.domain;

import java.util.List;
import org.omidb.portal.shared.domain.Refusal;

/** Why a view of the work list is not saved. */
public enum SavedViewRefusal implements Refusal {
  /** Another view of the same person has that name. */
  VIEW_NAME_TAKEN,
  /** They keep {@link SavedView#MOST} already. */
  TOO_MANY_VIEWS;

  @Override
  public List<Object> limits() {
    return switch (this) {
      case VIEW_NAME_TAKEN -> List.of();
      case TOO_MANY_VIEWS -> List.of(SavedView.MOST);
    };
  }
}
