package org.omidb.portal.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.Refusal;

/** What the portal tells the reader after a step: that it is done, or why it is not. */
@Named
@RequestScoped
public class Messages {

  private static final Pattern SENTENCE_BEFORE = Pattern.compile("[.?!…][”)]? ");

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

  /**
   * Says on the next page that something is done; it survives a redirect and is shown once. It
   * waits in the session, which strangers have none of: they are told on the page itself.
   */
  public void info(String key, Object... values) {
    if (person.isSignedIn()) {
      notes.add(texts.text(key, values));
    }
  }

  /**
   * Says why a rule said no: the text {@code feature.refusal.NAME} with the refusal's own limits
   * and then these values filled in. It stands at the field that {@code feature.refusal.NAME.field}
   * names, if this page has it, else at the top: no page decides that by itself.
   */
  public void refusal(String feature, Refusal refusal, Object... values) {
    var key = feature + ".refusal." + refusal.name();
    var all = Stream.concat(refusal.limits().stream(), Stream.of(values)).toArray();
    add(field(key, Messages::isOnPage), texts.text(key, all));
  }

  /** The first of the fields named for a refusal that is there; null if it is about the whole. */
  @Nullable String field(String refusal, Predicate<String> there) {
    var key = refusal + ".field";
    return texts.containsKey(key)
        ? Stream.of(texts.text(key).split(" ", -1)).filter(there).findFirst().orElse(null)
        : null;
  }

  /**
   * Whether the page shows such a field. A form holds names of its own even where it puts nothing
   * before them, so that the root of the page does not find its fields by them.
   */
  private static boolean isOnPage(String field) {
    var context = FacesContext.getCurrentInstance();
    var shown = EnumSet.of(VisitHint.SKIP_UNRENDERED);
    return context
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(context, null, shown),
            (inside, part) ->
                part.getClientId(context).equals(field)
                    ? VisitResult.COMPLETE
                    : VisitResult.ACCEPT);
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
    context.addMessage(
        clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, asError(text), null));
    context.validationFailed();
  }

  /**
   * An error of one sentence ends without a full stop, as in the GOV.UK Design System: in one
   * summary stand those of fields, and of rules whose texts are sentences.
   */
  static String asError(String text) {
    boolean isOneSentence = text.endsWith(".") && !SENTENCE_BEFORE.matcher(text).find();
    return isOneSentence ? text.substring(0, text.length() - 1) : text;
  }
}
