package org.omidb.portal.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.Refusal;

/** What the portal tells the reader after a step: that it is done, or why it is not. */
@Named
@RequestScoped
public class Messages {

  private final Texts texts;
  private final Notes notes;
  private final CurrentPerson person;
  private @Nullable List<String> shown;

  @Inject
  public Messages(Texts texts, Notes notes, CurrentPerson person) {
    this.texts = texts;
    this.notes = notes;
    this.person = person;
  }

  @SuppressWarnings("NullAway")
  protected Messages() {
    this(null, null, null);
  }

  /**
   * Says on the next page that something is done; it survives a redirect and is shown once. It
   * waits in the session, which strangers have none of: they are told on the page itself.
   */
  public void info(String key, Object... values) {
    if (person.isSignedIn()) {
      notes.add(texts.text(key, values));
    }
  }

  /** Says at the top of this page why a rule said no: the text {@code feature.refusal.NAME}. */
  public void refusal(String feature, Refusal refusal) {
    error(feature + ".refusal." + refusal.name());
  }

  /** Says at the top of this page what is wrong with it as a whole. */
  public void error(String key, Object... values) {
    add(null, texts.text(key, values));
  }

  /**
   * Says what is wrong with one field, at the field and in the summary that links to it.
   *
   * @param clientId the field's id on the page
   */
  public void fieldError(String clientId, String text) {
    add(clientId, text);
  }

  /** The notes for this page, gone from the next; asking for them makes no session. */
  public List<String> getNotes() {
    if (shown == null) {
      shown = person.isSignedIn() ? notes.take() : List.of();
    }
    return shown;
  }

  private static void add(@Nullable String clientId, String text) {
    var context = FacesContext.getCurrentInstance();
    context.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    context.validationFailed();
  }
}
