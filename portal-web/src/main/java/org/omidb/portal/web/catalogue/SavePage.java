package org.omidb.portal.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.web.shared.Texts;

/** The page {@code catalogue/save.xhtml}: the question of the address gets a name. */
@Named
@RequestScoped
public class SavePage {

  private final Asking asking;
  private final CameFrom from;
  private final AskedCatalogue catalogue;
  private final Selections selections;
  private final CurrentPerson person;
  private final Messages messages;
  private final Redirects redirects;
  private final Texts texts;

  private String name = "";

  @Inject
  public SavePage(
      Asking asking,
      CameFrom from,
      AskedCatalogue catalogue,
      Selections selections,
      CurrentPerson person,
      Messages messages,
      Redirects redirects,
      Texts texts) {
    this.asking = asking;
    this.from = from;
    this.catalogue = catalogue;
    this.selections = selections;
    this.person = person;
    this.messages = messages;
    this.redirects = redirects;
    this.texts = texts;
  }

  /**
   * Keeps the question, unless it differs too little from one that was kept before; then goes back
   * to where one came from: the section of an application, or the explorer.
   */
  public void save() {
    if (!getUnread().isEmpty()) {
      return;
    }
    if (!catalogue.mayAsk(criteria())) {
      messages.fieldError("name", texts.text("catalogue.tooMany"));
      return;
    }
    var saved = selections.save(person.caller(), name, criteria());
    if (saved.isEmpty()) {
      messages.fieldError("name", texts.text("catalogue.tooClose"));
      return;
    }
    tell(selections.find(person.caller(), saved.get()).map(SavedSelection::name).orElse(name));
    redirects.to(from.address().orElseGet(this::getExploreAddress));
  }

  /** Another selection may have the name that was typed. */
  private void tell(String given) {
    messages.info(
        given.equals(VisibleText.line(name)) ? "catalogue.saved" : "catalogue.saved-numbered",
        given);
  }

  /** The question stands in the address at first, and in hidden fields of the form from then on. */
  private Criteria criteria() {
    return asking.question().criteria();
  }

  /** What of the address cannot be read; nothing is saved then. */
  public List<String> getUnread() {
    return asking.unread();
  }

  public List<CriteriaParameters.Pair> getPairs() {
    return Stream.concat(CriteriaParameters.pairs(criteria()).stream(), from.getPairs().stream())
        .toList();
  }

  public String getSentence() {
    return criteria().sentence();
  }

  public String getExploreAddress() {
    return asking.address(criteria());
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
