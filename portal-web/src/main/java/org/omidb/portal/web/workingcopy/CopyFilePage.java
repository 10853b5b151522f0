package org.omidb.portal.web.workingcopy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.workingcopy.domain.CheckedCopy;
import org.omidb.portal.workingcopy.domain.CopyChange.ReplaceAll;
import org.omidb.portal.workingcopy.service.CopyAsText;
import org.omidb.portal.workingcopy.service.WorkingCopies;

/** The page {@code admin/copy-file.xhtml}: a working copy as one text, out of it and into it. */
@Named
@RequestScoped
public class CopyFilePage {

  @Inject AskedCopy askedCopy;
  @Inject WorkingCopies copies;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Redirects redirects;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private CheckedCopy checked;

  private String text = "";

  /**
   * @throws NotFoundException if there is no working copy, or the reader does not keep the forms
   */
  @PostConstruct
  void load() {
    checked = copies.check(person.caller(), askedCopy.copy());
  }

  /** Puts the form that the text describes in the place of the working copy. */
  public @Nullable String take() {
    switch (CopyAsText.read(text)) {
      case CopyAsText.Described(var form) ->
          askedCopy
              .change(new ReplaceAll(form))
              .ifPresent(now -> {
                messages.info("workingcopy.taken-over");
                redirects.to("/admin/copy?of=" + askedCopy.getOf());
              });
      case CopyAsText.NoForm(var what) ->
          messages.fieldError("text", texts.text("workingcopy.no-form", what));
    }
    return null;
  }

  /** Whether nothing would be missing in the text. */
  public boolean isReadable() {
    return checked.readable();
  }

  public int getLongest() {
    return WorkingCopies.LARGEST;
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }
}
