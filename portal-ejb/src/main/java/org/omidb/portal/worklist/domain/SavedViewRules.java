package org.omidb.portal.worklist.domain;

import java.util.List;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * One name stands for one view of its owner, and nobody keeps more than they could look through.
 */
public final class SavedViewRules {

  private SavedViewRules() {}

  /**
   * Whether a view can stand beside the others of its owner.
   *
   * @param own all that they keep, with this one as it was before
   * @throws IllegalArgumentException unless its name shows 1 to {@value SavedView#MAX_NAME}
   *     characters, as the field of its page asks for
   */
  public static Decision<SavedView> keep(List<SavedView> own, SavedView view) {
    var name = view.name();
    if (name.isEmpty()
        || !name.equals(VisibleText.line(name))
        || name.codePointCount(0, name.length()) > SavedView.MAX_NAME) {
      throw new IllegalArgumentException("A view needs a name");
    }
    var others = own.stream().filter(it -> !it.id().equals(view.id())).toList();
    if (others.stream().anyMatch(it -> it.name().equalsIgnoreCase(name))) {
      return Decision.refuse(SavedViewRefusal.VIEW_NAME_TAKEN);
    }
    return others.size() >= SavedView.MOST
        ? Decision.refuse(SavedViewRefusal.TOO_MANY_VIEWS)
        : Decision.accept(view);
  }
}
