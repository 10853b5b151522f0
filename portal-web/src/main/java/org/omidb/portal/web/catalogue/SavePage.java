package org.omidb.portal.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Texts;

/** The page {@code catalogue/save.xhtml}: the question of the address gets a name. */
@Named
@RequestScoped
public class SavePage {

  private final Asking asking;
  private final AskedCatalogue catalogue;
  private final Selections selections;
  private final CurrentPerson person;
  private final Messages messages;
  private final Texts texts;

  private String name = "";

  @Inject
  public SavePage(
      Asking asking,
      AskedCatalogue catalogue,
      Selections selections,
      CurrentPerson person,
      Messages messages,
      Texts texts) {
    this.asking = asking;
    this.catalogue = catalogue;
    this.selections = selections;
    this.person = person;
    this.messages = messages;
    this.texts = texts;
  }

  @SuppressWarnings("NullAway")
  protected SavePage() {
    this(null, null, null, null, null, null);
  }

  /** Keeps the question, unless it differs too little from one that was kept before. */
  public @Nullable String save() {
    if (!catalogue.mayAsk(criteria())) {
      messages.fieldError("name", texts.text("catalogue.tooMany"));
      return null;
    }
    if (selections.save(person.caller(), name, criteria()).isEmpty()) {
      messages.fieldError("name", texts.text("catalogue.tooClose"));
      return null;
    }
    messages.info("catalogue.saved", name);
    return "/catalogue/selections?faces-redirect=true";
  }

  /** The question stands in the address at first, and in hidden fields of the form from then on. */
  private Criteria criteria() {
    return asking.question().criteria();
  }

  public List<CriteriaParameters.Pair> getPairs() {
    return CriteriaParameters.pairs(criteria());
  }

  public String getSentence() {
    return criteria().sentence();
  }

  public String getExploreAddress() {
    return CriteriaQuery.address("/catalogue/explore", criteria());
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
