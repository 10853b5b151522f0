package org.omidb.portal.web.workingcopy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.service.FormUse;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.FormVersions;
import org.omidb.portal.form.service.FormPublishing;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.pages.SameAnswers;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Redirects;

/** The page {@code admin/retire.xhtml}: taking a version of a form out of use. */
@Named
@RequestScoped
public class RetirePage {

  @Inject AskedCopy askedCopy;
  @Inject Forms forms;
  @Inject FormPublishing publishing;
  @Inject FormUse use;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Redirects redirects;
  @Inject SameAnswers pages;

  private int version;

  @SuppressWarnings("NullAway.Init")
  private FormVersions versions;

  /**
   * @throws NotFoundException if no such version was published, or the reader does not keep the
   *     forms
   */
  @PostConstruct
  void load() {
    version = askedCopy.key("version");
    versions = forms.state(askedCopy.name());
    if (!publishing.mayEdit(person.caller(), askedCopy.name())
        || !versions.published().contains(version)) {
      throw new NotFoundException("Version of a form");
    }
  }

  public @Nullable String retire() {
    askedCopy
        .taken(publishing.retire(person.caller(), askedCopy.name(), version))
        .ifPresent(event -> {
          pages.forgetPages();
          messages.info("workingcopy.retired", version);
          redirects.to("/admin/forms");
        });
    return null;
  }

  public int getVersion() {
    return version;
  }

  /** The version in which new answers would be written; 0 if there is none. */
  public int getThen() {
    return versions.published().stream()
        .filter(it -> it != version && !versions.retired().contains(it))
        .reduce((one, next) -> next)
        .orElse(0);
  }

  /** Whether another version takes its place, as it is the one in use now. */
  public boolean isCurrent() {
    return versions.current().equals(Optional.of(version));
  }

  /** How many applications are being written in it. */
  public int getUnderWay() {
    return askedCopy.name() == FormName.APPLICATION
        ? use.underWay(person.caller()).getOrDefault(version, 0)
        : 0;
  }
}
