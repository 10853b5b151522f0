package org.omidb.portal.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Disclosure;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.domain.Marking;
import org.omidb.portal.catalogue.domain.Processing;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/** The page {@code catalogue/explore.xhtml}: a question in the address, its answer in numbers. */
@Named
@RequestScoped
public class ExplorePage {

  private final HttpServletRequest request;
  private final Explorer explorer;
  private final CurrentPerson person;
  private final Texts texts;

  private Criteria criteria = Criteria.ALL;
  private Disclosure counts = new Disclosure("", "", "", "");

  @Inject
  public ExplorePage(
      HttpServletRequest request, Explorer explorer, CurrentPerson person, Texts texts) {
    this.request = request;
    this.explorer = explorer;
    this.person = person;
    this.texts = texts;
  }

  @SuppressWarnings("NullAway")
  protected ExplorePage() {
    this(null, null, null, null);
  }

  @PostConstruct
  void ask() {
    criteria = CriteriaQuery.read(request.getParameterMap());
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

  public List<Choice> getTypes() {
    return Arrays.stream(CaseType.values())
        .map(type -> choice("type", type, criteria.types().contains(type)))
        .toList();
  }

  public List<Choice> getMarkings() {
    return Arrays.stream(Marking.values())
        .map(marking -> choice("marking", marking, criteria.marking() == marking))
        .toList();
  }

  public List<Choice> getDimensions() {
    return Arrays.stream(Dimension.values())
        .map(each -> choice("dimension", each, criteria.dimension().equals(Optional.of(each))))
        .toList();
  }

  public boolean isAnyDimension() {
    return criteria.dimension().isEmpty();
  }

  public List<Choice> getProcessings() {
    return Arrays.stream(Processing.values())
        .map(each -> choice("processing", each, criteria.processing().equals(Optional.of(each))))
        .toList();
  }

  public boolean isAnyProcessing() {
    return criteria.processing().isEmpty();
  }

  public List<Choice> getMakers() {
    return Arrays.stream(Maker.values())
        .map(maker -> choice("maker", maker, criteria.makers().contains(maker)))
        .toList();
  }

  private Choice choice(String field, Enum<?> value, boolean chosen) {
    var name = CriteriaQuery.name(value);
    var key = "catalogue." + field + "." + name;
    var hint = texts.containsKey(key + ".hint") ? texts.text(key + ".hint") : "";
    return new Choice(field + "-" + name, name, texts.text(key), hint, chosen);
  }
}
