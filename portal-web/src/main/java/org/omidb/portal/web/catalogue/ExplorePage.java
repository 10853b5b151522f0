package org.omidb.portal.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Disclosure;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValue;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code catalogue/explore.xhtml}: a question in the address, its answer in numbers. */
@Named
@RequestScoped
public class ExplorePage {

  private final HttpServletRequest request;
  private final Explorer explorer;
  private final CurrentPerson person;

  private FacetValues values = FacetValues.ofAll(Map.of());
  private Criteria criteria = Criteria.ALL;
  private Disclosure counts = new Disclosure("", "", "", "");

  @Inject
  public ExplorePage(HttpServletRequest request, Explorer explorer, CurrentPerson person) {
    this.request = request;
    this.explorer = explorer;
    this.person = person;
  }

  @SuppressWarnings("NullAway")
  protected ExplorePage() {
    this(null, null, null);
  }

  @PostConstruct
  void ask() {
    values = explorer.values(person.caller());
    criteria = CriteriaQuery.read(request.getParameterMap(), values).criteria();
    counts = explorer.counts(person.caller(), criteria);
  }

  public String getSentence() {
    return criteria.sentence();
  }

  public Disclosure getCounts() {
    return counts;
  }

  /** Whether the numbers are told as to outsiders. */
  public boolean isRounded() {
    return !Explorer.tellsExactly(person.caller());
  }

  /** Where the question is given a name; the same question again. */
  public String getSaveAddress() {
    return CriteriaQuery.address("/catalogue/save", criteria);
  }

  /** One facet of the form. */
  public record Group(String name, String legend, List<Choice> choices) {}

  public List<Group> getGroups() {
    return Arrays.stream(Facet.values()).filter(values::offers).map(this::group).toList();
  }

  private Group group(Facet facet) {
    var choices =
        values.of(facet).stream()
            .map(code ->
                new Choice(
                    facet.code() + "-" + code.replaceAll("[^A-Za-z0-9-]", "-"),
                    code,
                    facet.value(code).map(FacetValue::label).orElse(code),
                    "",
                    criteria.of(facet).contains(code)))
            .toList();
    return new Group(facet.code(), facet.label(), choices);
  }
}
