package org.omidb.portal.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/**
 * The pages {@code catalogue/rename.xhtml} and {@code catalogue/delete.xhtml}: one of the caller's
 * own selections gets another name, or goes.
 */
@Named
@RequestScoped
public class SelectionPage {

  private static final String LIST = "/catalogue/selections?faces-redirect=true";

  private final Query query;
  private final Selections selections;
  private final CurrentPerson person;
  private final Messages messages;
  private final Texts texts;

  @SuppressWarnings("NullAway.Init")
  private SavedSelection selection;

  private String name = "";

  @Inject
  public SelectionPage(
      Query query, Selections selections, CurrentPerson person, Messages messages, Texts texts) {
    this.query = query;
    this.selections = selections;
    this.person = person;
    this.messages = messages;
    this.texts = texts;
  }

  @PostConstruct
  void load() {
    var id = new SelectionId(query.id("id"));
    selection =
        selections
            .find(person.caller(), id)
            .orElseThrow(() -> new NotFoundException("Selection " + id));
    name = selection.name();
  }

  /** Gives it the name that was typed. */
  public @Nullable String rename() {
    return switch (selections.rename(person.caller(), selection.id(), name)) {
      case Accepted(var renamed) -> {
        messages.info("catalogue.renamed", name);
        yield LIST;
      }
      case Refused(var refusal) -> {
        messages.fieldError("name", texts.text("catalogue.refusal." + refusal.name()));
        yield null;
      }
    };
  }

  /** Takes it off the list. */
  public String delete() {
    selections.delete(person.caller(), selection.id());
    messages.info("catalogue.deleted", selection.name());
    return LIST;
  }

  public SavedSelection getSelection() {
    return selection;
  }

  public int getMaxName() {
    return Selections.MAX_NAME;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
