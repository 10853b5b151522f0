package org.omidb.portal.web.workingcopy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.service.FormUse;
import org.omidb.portal.form.domain.FormChange;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.pages.SameAnswers;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.workingcopy.domain.CheckedCopy;
import org.omidb.portal.workingcopy.domain.WorkingCopy;
import org.omidb.portal.workingcopy.service.WorkingCopies;

/**
 * The page {@code admin/copy-publish.xhtml}: what a working copy has otherwise than the version in
 * use, and publishing it.
 */
@Named
@RequestScoped
public class CopyPublishPage {

  @Inject AskedCopy askedCopy;
  @Inject Query query;
  @Inject WorkingCopies copies;
  @Inject FormUse use;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Redirects redirects;
  @Inject SameAnswers pages;

  @SuppressWarnings("NullAway.Init")
  private WorkingCopy copy;

  @SuppressWarnings("NullAway.Init")
  private CheckedCopy checked;

  private List<FormChange> changes = List.of();
  private int underWay;

  /**
   * @throws NotFoundException if there is no working copy, or the reader does not keep the forms
   */
  @PostConstruct
  void load() {
    copy = askedCopy.copy();
    checked = copies.check(person.caller(), copy);
    changes = copies.difference(person.caller(), copy).changes();
    underWay =
        copy.name() == FormName.APPLICATION
            ? use.underWay(person.caller()).values().stream().mapToInt(it -> it).sum()
            : 0;
  }

  /** Publishes what this page has shown. */
  public @Nullable String publish() {
    int shown = query.shownVersion("version");
    askedCopy
        .taken(copies.publish(person.caller(), askedCopy.name(), shown))
        .ifPresent(event -> {
          pages.forgetPages();
          messages.info("workingcopy.published", checked.form().version());
          redirects.to("/admin/forms");
        });
    return null;
  }

  public WorkingCopy getCopy() {
    return copy;
  }

  public List<FormChange> getChanges() {
    return changes;
  }

  public int getFaults() {
    return checked.faults().size();
  }

  public boolean isOvertaken() {
    return copies.isOvertaken(copy);
  }

  /** Whether there is anything to publish, and nothing that keeps it from being. */
  public boolean isPublishable() {
    return checked.faults().isEmpty() && !changes.isEmpty() && !isOvertaken();
  }

  /** How many applications are being written, in whatever version. */
  public int getUnderWay() {
    return underWay;
  }

  public boolean isApplication() {
    return copy.name() == FormName.APPLICATION;
  }

  /** The number that the version would have. */
  public int getNumber() {
    return checked.form().version();
  }
}
