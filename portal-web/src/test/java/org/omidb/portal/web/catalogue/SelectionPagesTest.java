package org.omidb.portal.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Disclosed;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.SelectionRefusal;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.domain.ShownCounts;
import org.omidb.portal.catalogue.service.Explored;
import org.omidb.portal.catalogue.service.SavedSelection;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.SelectionId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.web.shared.Texts;

/** Saving, listing, renaming and deleting: what each page asks for and where it leads. */
class SelectionPagesTest {

  private static final String APPLICATION = "0190a6f0-1111-7222-8333-444455556666";
  private static final Caller RITA =
      new Caller(new PersonId(Uuid7.next()), Set.of(Role.RESEARCHER));
  private static final Criteria MALIGNANT = Criteria.ALL.with(Facet.TYPE, "malignant");

  private final Map<String, String[]> parameters = new LinkedHashMap<>();
  private final Kept kept = new Kept();
  private final List<String> said = new ArrayList<>();
  private final List<String> ledTo = new ArrayList<>();
  private boolean withinBudget = true;
  private Shown women = new Shown.Rounded(1_240, 20);
  private Shown images = new Shown.Rounded(5_000, 500);

  @Test
  void saving_leads_back_to_the_explorer_with_the_same_question() {
    parameters.put("type", new String[] {"malignant"});
    savePage("Mine").save();
    assertThat(kept.saved).extracting(SavedSelection::criteria).containsExactly(MALIGNANT);
    assertThat(said).containsExactly("info catalogue.saved Mine");
    assertThat(ledTo).containsExactly("/catalogue/explore?type=malignant");
  }

  @Test
  void a_name_that_another_selection_has_is_told_with_the_number_it_got() {
    kept.number = " (2)";
    savePage("Mine").save();
    assertThat(said).containsExactly("info catalogue.saved-numbered Mine (2)");
  }

  @Test
  void what_cannot_be_read_is_said_and_nothing_is_saved() {
    parameters.put("type", new String[] {"bogus", "benign"});
    parameters.put("tpye", new String[] {"malignant"});
    var page = savePage("Mine");
    assertThat(page.getUnread())
        .containsExactlyInAnyOrder("Case type has no value “bogus”.", "There is no facet “tpye”.");
    page.save();
    parameters.put("sent-name", new String[] {"Mine"});
    assertThat(page.getUnread()).containsExactly("Case type has no value “bogus”.");
    page.save();
    assertThat(kept.saved).isEmpty();
    assertThat(ledTo).isEmpty();
  }

  @Test
  void what_programs_add_to_links_is_not_kept() {
    parameters.put("type", new String[] {"malignant"});
    parameters.put("utm_source", new String[] {"newsletter"});
    var page = savePage("Mine");
    assertThat(page.getUnread()).isEmpty();
    page.save();
    assertThat(ledTo).containsExactly("/catalogue/explore?type=malignant");
  }

  @Test
  void whoever_came_from_an_application_is_led_back_there() {
    parameters.put("type", new String[] {"malignant"});
    parameters.put("application", new String[] {APPLICATION});
    parameters.put("section", new String[] {"data"});
    var page = savePage("Mine");
    assertThat(page.getExploreAddress())
        .isEqualTo("/catalogue/explore?type=malignant&application=%s&section=data", APPLICATION);
    assertThat(page.getPairs()).extracting(pair -> pair.name()).contains("application", "section");
    page.save();
    assertThat(ledTo).containsExactly("/application/section?section=data&id=" + APPLICATION);
  }

  @Test
  void no_link_leads_out_of_the_portal() {
    for (var hostile :
        List.of("//evil.example", "https://evil.example/" + APPLICATION, "../../sign-out", "")) {
      parameters.put("application", new String[] {hostile});
      parameters.put("section", new String[] {"data"});
      assertThat(SomeAddress.cameFrom(parameters).address()).isEmpty();
      parameters.put("application", new String[] {APPLICATION});
      parameters.put("section", new String[] {hostile});
      assertThat(SomeAddress.cameFrom(parameters).address()).isEmpty();
      assertThat(SomeAddress.cameFrom(parameters).getPairs()).isEmpty();
    }
  }

  @Test
  void what_is_refused_stays_on_the_page_and_says_why() {
    withinBudget = false;
    savePage("Mine").save();
    withinBudget = true;
    kept.tooClose = true;
    savePage("Mine").save();
    assertThat(ledTo).isEmpty();
    assertThat(said)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("name You have asked more"),
            second -> assertThat(second).startsWith("name This selection may differ"));
  }

  @Test
  void the_list_shows_what_each_selection_finds_today() {
    kept.add("Mine", MALIGNANT);
    assertThat(listed()).isEqualTo("Today: 1,240 women, 5,000 images");
    women = new Shown.FewerThan8();
    images = new Shown.Withheld();
    assertThat(listed()).isEqualTo("Today: fewer than 8 women");
    women = new Shown.Withheld();
    assertThat(listed()).isEqualTo("How many women it finds is not shown");
    withinBudget = false;
    assertThat(listed()).startsWith("Not counted now");
  }

  @Test
  void renaming_starts_with_the_old_name_and_leads_back_to_the_list() {
    parameters.put("id", new String[] {kept.add("Old", MALIGNANT).toString()});
    var page = selectionPage();
    assertThat(page.getName()).isEqualTo("Old");
    page.setName("New");
    assertThat(page.rename()).isEqualTo("/catalogue/selections?faces-redirect=true");
    assertThat(kept.saved.getFirst().name()).isEqualTo("New");
    assertThat(said).containsExactly("info catalogue.renamed New");
  }

  @Test
  void a_name_that_is_taken_is_told_at_the_field() {
    parameters.put("id", new String[] {kept.add("Old", MALIGNANT).toString()});
    kept.taken = true;
    assertThat(selectionPage().rename()).isNull();
    assertThat(said.getFirst()).startsWith("name You have another selection");
  }

  @Test
  void deleting_leads_back_to_the_list_without_it() {
    parameters.put("id", new String[] {kept.add("Old", MALIGNANT).toString()});
    assertThat(selectionPage().delete()).isEqualTo("/catalogue/selections?faces-redirect=true");
    assertThat(kept.saved).isEmpty();
    assertThat(said).containsExactly("info catalogue.deleted Old");
  }

  @Test
  void what_is_not_there_or_not_theirs_has_no_page() {
    assertThatThrownBy(this::selectionPage).isInstanceOf(NotFoundException.class);
    parameters.put("id", new String[] {"nonsense"});
    assertThatThrownBy(this::selectionPage).isInstanceOf(NotFoundException.class);
    parameters.put("id", new String[] {UUID.randomUUID().toString()});
    assertThatThrownBy(this::selectionPage).isInstanceOf(NotFoundException.class);
  }

  private SavePage savePage(String name) {
    var page =
        new SavePage(
            SomeAddress.asking(parameters),
            SomeAddress.cameFrom(parameters),
            catalogue(),
            kept,
            rita(),
            messages(),
            new Redirects() {
              @Override
              public void to(String address) {
                ledTo.add(address);
              }
            },
            new Texts());
    page.setName(name);
    return page;
  }

  private String listed() {
    var page = new SelectionsPage(kept, catalogue(), rita());
    page.read();
    return page.getRows().getFirst().counts();
  }

  private SelectionPage selectionPage() {
    var page =
        new SelectionPage(SomeAddress.query(parameters), kept, rita(), messages(), new Texts());
    page.load();
    return page;
  }

  private static CurrentPerson rita() {
    return new CurrentPerson(unused()) {
      @Override
      public Caller caller() {
        return RITA;
      }
    };
  }

  private Messages messages() {
    return new Messages(unused(), unused(), unused()) {
      @Override
      public void info(String key, Object... values) {
        said.add("info " + key + " " + values[0]);
      }

      @Override
      public void fieldError(String clientId, String text) {
        said.add(clientId + " " + text);
      }
    };
  }

  private AskedCatalogue catalogue() {
    return new AskedCatalogue(unused(), unused(), unused(), unused(), unused()) {
      @Override
      boolean mayAsk(Criteria criteria) {
        return withinBudget;
      }

      @Override
      Optional<Explored> ask(Criteria criteria) {
        var counts = new ShownCounts(women, women, women, images);
        return Optional.of(
                new Explored(
                    criteria, false, 1, new Disclosed(counts, List.of()), new Shown.Withheld()))
            .filter(answer -> withinBudget);
      }
    };
  }

  /** What Rita has saved. */
  private static final class Kept extends Selections {
    private final List<SavedSelection> saved = new ArrayList<>();
    private boolean tooClose;
    private boolean taken;
    private String number = "";

    Kept() {
      super(unused(), unused(), unused());
    }

    SelectionId add(String name, Criteria criteria) {
      var id = new SelectionId(Uuid7.next());
      saved.add(new SavedSelection(id, name, criteria, Instant.EPOCH));
      return id;
    }

    @Override
    public Optional<SelectionId> save(Caller caller, String name, Criteria criteria) {
      return tooClose ? Optional.empty() : Optional.of(add(name + number, criteria));
    }

    @Override
    public List<SavedSelection> savedBy(PersonId owner) {
      return saved;
    }

    @Override
    public Optional<SavedSelection> find(Caller caller, SelectionId id) {
      return saved.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Decision<SelectionId> rename(Caller caller, SelectionId id, String name) {
      if (taken) {
        return Decision.refuse(SelectionRefusal.NAME_TAKEN);
      }
      saved.replaceAll(
          each -> new SavedSelection(each.id(), name, each.criteria(), each.savedAt()));
      return Decision.accept(id);
    }

    @Override
    public void delete(Caller caller, SelectionId id) {
      saved.removeIf(each -> each.id().equals(id));
    }
  }
}
