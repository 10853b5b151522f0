package org.omidb.portal.web.workingcopy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.workingcopy.domain.CopyChange.RemovePart;
import org.omidb.portal.workingcopy.domain.QuestionInWork;
import org.omidb.portal.workingcopy.domain.SectionInWork;
import org.omidb.portal.workingcopy.domain.WorkingCopy;
import org.omidb.portal.workingcopy.service.WorkingCopies;

/**
 * The page {@code admin/copy-remove.xhtml}: whether a part of a working copy is to go, or all of
 * it, if the address names no part.
 */
@Named
@RequestScoped
public class CopyRemovePage {

  @Inject AskedCopy askedCopy;
  @Inject WorkingCopies copies;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Redirects redirects;

  @SuppressWarnings("NullAway.Init")
  private WorkingCopy copy;

  private int key;

  /**
   * @throws NotFoundException if there is no such part, or the reader does not keep the forms
   */
  @PostConstruct
  void load() {
    copy = askedCopy.copy();
    key = askedCopy.key("key");
    if (key != 0 && !copy.form().has(key)) {
      throw new NotFoundException("Part of a form");
    }
  }

  public @Nullable String remove() {
    if (isWhole()) {
      copies.discard(person.caller(), askedCopy.name());
      messages.info("workingcopy.discarded");
      redirects.to("/admin/forms");
    } else if (askedCopy.change(new RemovePart(key)).isPresent()) {
      messages.info("workingcopy.removed", getTitle());
      redirects.to(getBack());
    }
    return null;
  }

  /** Whether all of the working copy is to be deleted. */
  public boolean isWhole() {
    return key == 0;
  }

  public String getTitle() {
    return section()
        .map(SectionInWork::name)
        .or(() -> copy.form().question(key).map(QuestionInWork::title))
        .orElse("");
  }

  /** What goes with a section or a table. */
  public List<QuestionInWork> getInside() {
    return section()
        .map(SectionInWork::questions)
        .or(() -> copy.form().question(key).map(QuestionInWork::columns))
        .orElse(List.of());
  }

  /** Where the reader came from, and goes back to. */
  public String getBack() {
    return copy.form()
        .tableOf(key)
        .map(table -> askedCopy.page("copy-question", table.key()))
        .or(() -> copy.form().sectionOf(key).map(it -> askedCopy.list(it.key())))
        .orElse("/admin/copy?of=" + askedCopy.getOf());
  }

  private Optional<SectionInWork> section() {
    return copy.form().section(key);
  }
}
