package org.omidb.portal.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.service.Explored;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code catalogue/explore.xhtml}: a question in the address, its answer in numbers. */
@Named
@RequestScoped
public class ExplorePage {

  private final Asking asking;
  private final AskedCatalogue catalogue;
  private final CurrentPerson person;

  private Criteria criteria = Criteria.ALL;
  private CriteriaParameters.@Nullable Read read;
  private @Nullable Explored answer;

  @Inject
  public ExplorePage(Asking asking, AskedCatalogue catalogue, CurrentPerson person) {
    this.asking = asking;
    this.catalogue = catalogue;
    this.person = person;
  }

  @PostConstruct
  void ask() {
    read = asking.question();
    criteria = read.criteria();
    answer = catalogue.ask(criteria).orElse(null);
  }

  /** Whether there are numbers: none for who has asked too much in too short a time. */
  public boolean isAnswered() {
    return answer != null;
  }

  public @Nullable Explored getAnswer() {
    return answer;
  }

  /** Whether there are numbers beside the values: none where the question finds too few. */
  public boolean isBrokenDown() {
    return answer != null && !answer.numbers().tables().isEmpty();
  }

  /** Whether too many values are chosen together for a number to follow from those of each. */
  public boolean isTooManyTogether() {
    return answer != null && answer.total().women() instanceof Shown.Withheld;
  }

  /** The two main numbers in a line. */
  public String getBrief() {
    if (answer == null) {
      return "";
    }
    var total = answer.total();
    if (total.women() instanceof Shown.Withheld) {
      return "How many there are is not shown";
    }
    if (total.women() instanceof Shown.None) {
      return "No women";
    }
    var women = total.women().text() + " women";
    return total.images().number().isPresent()
        ? women + ", " + total.images().text() + " images"
        : women;
  }

  public String getSentence() {
    return criteria.sentence();
  }

  public boolean isEverything() {
    return criteria.equals(Criteria.ALL);
  }

  /** Whether the numbers are told as to outsiders. */
  public boolean isRounded() {
    return answer != null && !answer.exact();
  }

  public boolean isStaff() {
    return Explorer.tellsExactly(person.caller());
  }

  /** Names of parameters that no facet has; empty for none. */
  public String getUnknown() {
    return read == null ? "" : Asking.unknown(read);
  }

  /** What is wrong with the question, facet by facet, for the summary at the top. */
  public List<FacetGroup> getFaultyGroups() {
    return Stream.of(FacetLevel.values())
        .flatMap(level -> groups(level).stream())
        .filter(group -> !group.problem().isEmpty())
        .toList();
  }

  /** What is wrong with the selection that would be kept to be compared. */
  public List<String> getUnkept() {
    return asking.unreadA();
  }

  public boolean isFaulty() {
    return !getUnknown().isEmpty()
        || !getUnkept().isEmpty()
        || !getDensityProblem().isEmpty()
        || !getFaultyGroups().isEmpty();
  }

  /** Whether breast density is asked for besides. */
  public boolean isDensity() {
    return criteria.density();
  }

  public String getDensityProblem() {
    return read == null ? "" : Asking.densityProblem(read);
  }

  /** A part of the form: what is asked of episodes, of one lesion, of one image. */
  public record Part(String id, String title, String hint, List<FacetGroup> groups) {

    /** What most people ask by. */
    public List<FacetGroup> usual() {
      return groups.stream().filter(group -> !group.seldom()).toList();
    }

    /** What stands lower. */
    public List<FacetGroup> seldom() {
      return groups.stream().filter(FacetGroup::seldom).toList();
    }

    /** Whether what stands lower is in sight at once: something of it is chosen, or wrong. */
    public boolean open() {
      return seldom().stream().anyMatch(FacetGroup::open);
    }
  }

  public List<Part> getParts() {
    return List.of(
        new Part(
            "episode",
            "The episode",
            "One round of screening with the assessment that follows",
            groups(FacetLevel.EPISODE)),
        new Part(
            "image", "The images", "One image has to meet all of this", groups(FacetLevel.IMAGE)),
        new Part(
            "lesion",
            "The lesion",
            "One lesion has to meet all of this",
            groups(FacetLevel.LESION)));
  }

  private List<FacetGroup> groups(FacetLevel level) {
    return read == null
        ? List.of()
        : new FacetGroups(asking.values(), read, Optional.ofNullable(answer), asking::address)
            .of(level);
  }

  /** Where the question is given a name; the same question again. */
  public String getSaveAddress() {
    return CriteriaQuery.address(
        "/catalogue/save", asking.withPlace(CriteriaQuery.parameters("", criteria)));
  }

  /** Where the question goes into an expression of interest. */
  public String getInterestAddress() {
    return CriteriaQuery.address("/interest/new", criteria);
  }

  /** The same page, with this question kept to be compared with another. */
  public String getKeepAddress() {
    return CriteriaQuery.address(
        Asking.EXPLORE, asking.withPlace(CriteriaQuery.kept("a", criteria)));
  }

  /** This question as a link. */
  public String getAddress() {
    return CriteriaQuery.address(Asking.EXPLORE, criteria);
  }

  public String getApiAddress() {
    return CriteriaQuery.address("/api/catalogue/counts", criteria);
  }

  public boolean isComparing() {
    return asking.keepsA();
  }

  public String getKeptSentence() {
    return asking.a().sentence();
  }

  public List<CriteriaParameters.Pair> getKept() {
    return Stream.concat(
            Stream.of(new CriteriaParameters.Pair("a", "")),
            CriteriaParameters.pairs(asking.a()).stream()
                .map(pair -> new CriteriaParameters.Pair("a." + pair.name(), pair.value())))
        .toList();
  }

  public String getCompareAddress() {
    return CriteriaQuery.comparison("/catalogue/compare", asking.a(), criteria);
  }
}
