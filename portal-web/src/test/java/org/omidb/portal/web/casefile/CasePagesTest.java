package org.omidb.portal.web.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.casefile.domain.CaseList;
import org.omidb.portal.casefile.domain.CaseSearch;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.casefile.domain.Opening;
import org.omidb.portal.casefile.service.CaseFiles;
import org.omidb.portal.casefile.service.CaseFinder;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Texts;

/** Finding a case, and who has looked at which. */
class CasePagesTest {

  private static final FrozenSelectionId SELECTION = new FrozenSelectionId(new UUID(2, 3));
  private static final Caller DORA = StandIns.caller(7, Role.DATA_MANAGER);

  private final Map<String, String> parameters = new HashMap<>();
  private final List<CaseSearch> searches = new ArrayList<>();
  private int openings;

  @Test
  void the_list_is_that_of_the_filters_in_the_address() {
    parameters.put("status", "MALIGNANT");
    parameters.put("site", "jarv");
    parameters.put("selection", SELECTION.value().toString());
    parameters.put("page", "2");
    var page = cases(DORA);
    assertThat(searches)
        .containsExactly(
            new CaseSearch(
                Optional.of(CaseType.MALIGNANT), Optional.of("jarv"), Optional.of(SELECTION), 2));
    assertThat(page.isStatus(CaseType.MALIGNANT)).isTrue();
    assertThat(page.isStatus(CaseType.NORMAL)).isFalse();
    assertThat(page.isSite("jarv")).isTrue();
    assertThat(page.isSite("stge")).isFalse();
    assertThat(page.isOfSelection()).isTrue();
    assertThat(page.isWrong()).isFalse();
    assertThat(page.address(1))
        .isEqualTo(
            "/data/cases?status=MALIGNANT&site=jarv&selection=" + SELECTION.value() + "&page=1");
    assertThat(page.address(0)).isEmpty();
    assertThat(page.address(3)).endsWith("&page=3");
    assertThat(page.address(4)).isEmpty();
  }

  @Test
  void a_case_is_found_by_its_id() {
    parameters.put("client", " demd100018 ");
    assertThat(cases(DORA).getFound()).isEqualTo("demd100018");
    assertThat(cases(DORA).getClientError()).isEmpty();
    assertThat(cases(DORA).getClient()).isEqualTo("demd100018");
  }

  @Test
  void an_id_that_is_none_or_of_nobody_is_told_at_its_field() {
    parameters.put("client", "demd999999");
    assertThat(cases(DORA).getClientError()).startsWith("No case");
    assertThat(cases(DORA).getFound()).isEmpty();
    parameters.put("client", "Rita");
    assertThat(cases(DORA).getClientError()).startsWith("Enter a client id");
    assertThat(cases(DORA).getClient()).isEqualTo("Rita");
    assertThat(cases(DORA).isWrong()).isTrue();
  }

  @Test
  void a_selection_that_is_none_is_told_at_its_field() {
    for (var typed : List.of("nonsense", new UUID(9, 9).toString())) {
      parameters.put("selection", typed);
      var page = cases(DORA);
      assertThat(page.getSelectionError()).startsWith("Enter the id");
      assertThat(page.getSelection()).isEqualTo(typed);
      assertThat(page.isOfSelection()).isFalse();
      assertThat(page.isWrong()).isTrue();
    }
  }

  @Test
  void what_cannot_be_read_of_an_address_is_named_and_left_out() {
    for (var wrong :
        List.of(
            Map.of("status", "PERHAPS"),
            Map.of("site", "nowhere"),
            Map.of("page", "0"),
            Map.of("page", "-1"),
            Map.of("page", "one"),
            Map.of("page", "+2"),
            Map.of("page", "007"),
            Map.of("page", "999999"))) {
      parameters.clear();
      parameters.putAll(wrong);
      searches.clear();
      assertThat(cases(DORA).getUnread())
          .singleElement()
          .asString()
          .contains("“" + wrong.values().iterator().next() + "”");
      assertThat(searches)
          .containsExactly(new CaseSearch(Optional.empty(), Optional.empty(), Optional.empty(), 1));
    }
  }

  @Test
  void behind_the_last_page_stands_the_last_page() {
    parameters.clear();
    parameters.put("page", "4");
    assertThat(cases(DORA).getList().page()).isEqualTo(3);
    assertThat(cases(DORA).getUnread()).hasSize(1);
    parameters.put("page", "3");
    assertThat(cases(DORA).getUnread()).isEmpty();
  }

  @Test
  void only_those_who_watch_are_led_to_the_openings() {
    assertThat(cases(DORA).isWatcher()).isFalse();
    assertThat(cases(StandIns.caller(8, Role.AUDITOR)).isWatcher()).isTrue();
    assertThat(cases(DORA).getSites()).containsExactly("jarv", "stge");
    assertThat(cases(DORA).getStatuses()).containsExactly(CaseType.values());
    assertThat(cases(DORA).getList().total()).isEqualTo(150);
  }

  @Test
  void openings_are_read_page_by_page() {
    openings = CaseFiles.OPENINGS_PER_PAGE + 1;
    assertThat(openings().getLines()).hasSize(CaseFiles.OPENINGS_PER_PAGE);
    assertThat(openings().address(1)).isEqualTo("/data/openings?page=2");
    assertThat(openings().address(-1)).isEmpty();
    parameters.put("page", "2");
    openings = CaseFiles.OPENINGS_PER_PAGE;
    assertThat(openings().address(1)).isEmpty();
    assertThat(openings().address(-1)).isEqualTo("/data/openings?page=1");
    assertThat(openings().name(person(7))).isEqualTo("person7");
    assertThat(openings().name(person(77))).isEqualTo("Somebody");
    parameters.put("page", "none");
    assertThat(openings().getLines()).hasSize(CaseFiles.OPENINGS_PER_PAGE);
    assertThat(openings().getUnread()).contains("“none”");
    assertThat(openings().address(-1)).isEmpty();
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private CasesPage cases(Caller caller) {
    var page = new CasesPage();
    page.query = StandIns.query(parameters);
    page.person = StandIns.asking(caller);
    page.finder =
        new CaseFinder(unused()) {
          @Override
          public CaseList find(Caller caller, CaseSearch search) {
            searches.add(search);
            return new CaseList(List.of(), 150, search.page());
          }

          @Override
          public List<String> sites(Caller caller) {
            return List.of("jarv", "stge");
          }

          @Override
          public boolean exists(Caller caller, ClientName client) {
            return client.value().equals("demd100018");
          }

          @Override
          public boolean exists(Caller caller, FrozenSelectionId selection) {
            return selection.equals(SELECTION);
          }
        };
    page.texts = new Texts();
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private OpeningsPage openings() {
    var page = new OpeningsPage();
    page.query = StandIns.query(parameters);
    page.texts = new Texts();
    page.person = StandIns.asking(StandIns.caller(8, Role.AUDITOR));
    page.files =
        new CaseFiles(unused(), unused()) {
          @Override
          public List<Opening> openings(Caller caller, int page) {
            return Collections.nCopies(
                openings,
                new Opening(
                    LocalDate.EPOCH,
                    person(7),
                    new ClientName("demd100018"),
                    1,
                    1,
                    Instant.EPOCH,
                    Instant.EPOCH));
          }
        };
    page.people = StandIns.people();
    page.load();
    return page;
  }
}
