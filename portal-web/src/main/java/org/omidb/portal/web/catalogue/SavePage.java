package org.omidb.portal.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/** The page {@code catalogue/save.xhtml}: the question of the address gets a name. */
@Named
@RequestScoped
public class SavePage {

  private final HttpServletRequest request;
  private final Selections selections;
  private final Explorer explorer;
  private final CurrentPerson person;
  private final Messages messages;

  private String name = "";

  @Inject
  public SavePage(
      HttpServletRequest request,
      Selections selections,
      Explorer explorer,
      CurrentPerson person,
      Messages messages) {
    this.request = request;
    this.selections = selections;
    this.explorer = explorer;
    this.person = person;
    this.messages = messages;
  }

  @SuppressWarnings("NullAway")
  protected SavePage() {
    this(null, null, null, null, null);
  }

  public String save() {
    selections.save(person.caller(), name, criteria());
    messages.info("catalogue.saved", name);
    return "/catalogue/selections?faces-redirect=true";
  }

  /** The question stands in the address at first, and in hidden fields of the form from then on. */
  private Criteria criteria() {
    return CriteriaQuery.read(request.getParameterMap(), explorer.values(person.caller()))
        .criteria();
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
