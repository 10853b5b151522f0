package org.omidb.portal.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.application.Display;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.ListedApplications;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.OfficeQuery;
import org.omidb.portal.worklist.domain.OfficeQuery.OwnedBy;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.service.OpenApplications;
import org.omidb.portal.worklist.service.Owners;

/** The work list: what the address asks for, and how it is shown and taken out. */
public class WorkPageTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Caller LENA = StandIns.caller(3, Role.LICENSING);
  private static final Set<NextStep> NEVER_TOLD =
      EnumSet.of(
          NextStep.DECLARE_INTEREST,
          NextStep.EXTEND_PANEL,
          NextStep.NAME_CHAIR,
          NextStep.CLOSE_REVIEW,
          NextStep.TRY_AGAIN,
          NextStep.ANSWER_ERASURE,
          NextStep.REACH_SOMEBODY);

  private static final PersonId LEA = StandIns.person(4);

  private Caller reader = LENA;
  private final Map<String, String> parameters = new HashMap<>();
  private final List<List<Object>> asked = new ArrayList<>();
  private int found = 1;

  @Test
  void a_row_says_who_has_it_for_what_it_waits_since_when_and_until_when() {
    assertThat(page().getRows())
        .containsExactly(
            new ListedWork.Row(
                ROW.id(),
                "/application/read?id=" + ROW.id(),
                "OMI-2026-0042",
                "=1+1",
                "Org",
                Stage.UNDER_REVIEW,
                "The applicant, The committee",
                "An answer to a question; The committee’s decision",
                "3 days",
                "29 November 2026",
                true,
                "Dr Lea",
                "/staff/owner?id=" + ROW.id()));
    assertThat(asked).containsExactly(List.of(LENA, anything()));
  }

  @Test
  void what_the_address_says_is_asked_for_and_stands_in_every_link() {
    parameters.put("q", " Breast  DENSITY ");
    parameters.put("stage", "UNDER_REVIEW");
    parameters.put("holder", "COMMITTEE");
    parameters.put("overdue", "yes");
    parameters.put("owner", "me");
    parameters.put("sort", "TITLE");
    parameters.put("order", "down");
    parameters.put("page", "2");
    parameters.put("column", "HOLDER");
    found = 60;
    var page = page();
    assertThat(asked)
        .containsExactly(
            List.of(
                LENA,
                new OfficeQuery(
                    List.of("breast", "density"),
                    Optional.of(Stage.UNDER_REVIEW),
                    Optional.of(OfficeHolder.COMMITTEE),
                    true,
                    Optional.of(new OwnedBy(Optional.of(LENA.id()))),
                    OfficeSort.TITLE,
                    true,
                    2)));
    var all =
        "?q=Breast+DENSITY&stage=UNDER_REVIEW&holder=COMMITTEE&overdue=yes&owner=me&column=HOLDER";
    assertThat(page.getPages())
        .extracting(Listing.PageLink::address)
        .containsExactly(
            "/staff/work" + all + "&sort=TITLE&order=down",
            "/staff/work" + all + "&sort=TITLE&order=down&page=2",
            "/staff/work" + all + "&sort=TITLE&order=down&page=3");
    assertThat(page.getTable()).isEqualTo("/staff/work.csv" + all + "&sort=TITLE&order=down");
    assertThat(page.getHeadings())
        .containsExactly(
            new Listing.Heading("Reference", "/staff/work" + all + "&sort=REFERENCE", "none"),
            new Listing.Heading("Held by", "/staff/work" + all + "&sort=HOLDER", "none"));
    assertThat(page.shows("HOLDER")).isTrue();
    assertThat(page.shows("TITLE")).isFalse();
    assertThat(page.getStages()).filteredOn(ListedWork.Choice::chosen).hasSize(1);
    assertThat(page.getHolders()).filteredOn(ListedWork.Choice::chosen).hasSize(1);
    assertThat(page.getFound()).isEqualTo("60 applications found");
  }

  @Test
  void owners_are_the_reader_nobody_and_those_who_look_after_something() {
    assertThat(page().getOwners())
        .containsExactly(
            new ListedWork.Choice("me", "You", false),
            new ListedWork.Choice("nobody", "Nobody", false),
            new ListedWork.Choice(LEA.toString(), "person4", false));
    parameters.put("owner", "nobody");
    assertThat(page().getOwners()).filteredOn(ListedWork.Choice::chosen).hasSize(1);
    assertThat(((OfficeQuery) asked.getLast().get(1)).owner())
        .contains(new OwnedBy(Optional.empty()));
    parameters.put("owner", LEA.toString());
    assertThat(page().isChosen()).isTrue();
    assertThat(((OfficeQuery) asked.getLast().get(1)).owner())
        .contains(new OwnedBy(Optional.of(LEA)));
  }

  @ParameterizedTest
  @EnumSource(names = {"ADMINISTRATOR", "AUDITOR"})
  void who_only_watches_names_no_owner(Role role) {
    reader = StandIns.caller(8, role);
    assertThat(page().getRows().getFirst().ownerPage()).isEmpty();
  }

  @Test
  void a_head_turns_the_order_that_stands() {
    assertThat(heading("Waits"))
        .isEqualTo(new Listing.Heading("Waits", "/staff/work?order=down", "ascending"));
    parameters.put("order", "down");
    assertThat(heading("Waits"))
        .isEqualTo(new Listing.Heading("Waits", "/staff/work", "descending"));
    assertThat(heading("Next step").address()).isEmpty();
  }

  private Listing.Heading heading(String title) {
    return page().getHeadings().stream()
        .filter(head -> head.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "0", "x", "99999999999", "';drop table application", "null"})
  void what_nobody_understands_is_not_said(String nonsense) {
    for (var name :
        List.of("stage", "holder", "overdue", "owner", "sort", "order", "page", "column")) {
      parameters.put(name, nonsense);
    }
    var page = page();
    assertThat(asked).containsExactly(List.of(LENA, anything()));
    assertThat(page.isChosen()).isFalse();
    assertThat(page.getTable()).isEqualTo("/staff/work.csv");
    assertThat(page.getColumns()).allMatch(ListedWork.Choice::chosen);
  }

  @Test
  void a_stage_that_has_ended_is_none_of_the_list() {
    parameters.put("stage", "CLOSED");
    page();
    assertThat(asked).containsExactly(List.of(LENA, anything()));
  }

  @Test
  void what_is_typed_at_length_is_cut_and_asked_for_in_few_words() {
    parameters.put("q", "a ".repeat(5_000));
    assertThat(page().getTyped()).hasSizeLessThanOrEqualTo(100);
    assertThat(((OfficeQuery) asked.getFirst().get(1)).words()).hasSize(OfficeQuery.WORDS);
  }

  @Test
  void of_many_pages_those_near_to_this_one_and_both_ends_have_links() {
    found = 3_000;
    parameters.put("page", "60");
    assertThat(page().getPages())
        .extracting(Listing.PageLink::number)
        .containsExactly(1, 0, 57, 58, 59, 60, 61, 62, 63, 0, 120);
    parameters.put("page", "2");
    assertThat(page().getPages())
        .extracting(Listing.PageLink::number)
        .containsExactly(1, 2, 3, 4, 5, 0, 120);
  }

  @Test
  void an_empty_list_says_whether_one_has_searched() {
    found = 0;
    assertThat(page().isNone()).isTrue();
    assertThat(page().isPaged()).isFalse();
    assertThat(page().isChosen()).isFalse();
    parameters.put("q", "x");
    assertThat(page().isChosen()).isTrue();
  }

  @Test
  void a_table_for_a_spreadsheet_holds_no_formula() throws IOException {
    assertThat(table())
        .isEqualTo(
            "\uFEFFReference,Title,Organisation,Stage,Held by,Next step,Waits since,Deadline,Owner\r\n"
                + "OMI-2026-0042,'=1+1,Org,Under review,\"The applicant, The committee\","
                + "An answer to a question; The committee’s decision,2026-11-27,2026-11-29,Dr Lea\r\n");
    parameters.put("column", "TITLE");
    assertThat(table()).isEqualTo("\uFEFFReference,Title\r\nOMI-2026-0042,'=1+1\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "\uFF1Dx"})
  void what_a_spreadsheet_would_calculate_gets_an_apostrophe(String value) {
    assertThat(WorkTable.safe(value)).isEqualTo("'" + value);
    assertThat(WorkTable.safe("a" + value)).isEqualTo("a" + value);
    assertThat(WorkTable.safe("")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(NextStep.class)
  void every_step_that_is_told_has_words(NextStep step) {
    assertThat(new Texts().containsKey("worklist.step." + step))
        .isNotEqualTo(NEVER_TOLD.contains(step));
  }

  @ParameterizedTest
  @EnumSource(OfficeHolder.class)
  void every_holder_has_words(OfficeHolder holder) {
    assertThat(new WorkWords(new Texts()).holders(List.of(holder))).isNotBlank();
  }

  public static final ListedApplication ROW =
      new ListedApplication(
          new ApplicationId(Uuid7.next()),
          "OMI-2026-0042",
          "=1+1",
          "Org",
          Stage.UNDER_REVIEW,
          true,
          List.of(OfficeHolder.APPLICANT, OfficeHolder.COMMITTEE),
          List.of(NextStep.ANSWER_QUESTION, NextStep.VOTE),
          Instant.parse("2026-11-27T23:30:00Z"),
          Optional.of(Instant.parse("2026-11-29T12:00:00Z")),
          Optional.of(LEA),
          "Dr Lea");

  private static OfficeQuery anything() {
    return new OfficeQuery(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        OfficeSort.AGE,
        false,
        1);
  }

  private String table() throws IOException {
    var out = new StringWriter();
    var texts = new Texts();
    new WorkTable(
            WorkAddress.of(StandIns.query(parameters), LENA.id()), texts, new WorkWords(texts))
        .write(List.of(ROW), out);
    return out.toString();
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private WorkPage page() {
    var page = new WorkPage();
    page.open =
        new OpenApplications(unused(), unused()) {
          @Override
          public ListedApplications list(Caller caller, OfficeQuery query) {
            asked.add(List.of(caller, query));
            var rows = IntStream.range(0, Math.min(1, found)).mapToObj(one -> ROW).toList();
            return new ListedApplications(rows, found, query.page());
          }
        };
    page.person = StandIns.asking(reader);
    page.query = StandIns.query(parameters);
    page.texts = new Texts();
    page.lines = lines(NOW);
    page.load();
    return page;
  }

  /** As it is with one other colleague who looks after something. */
  public static ListedWork lines(Instant now) {
    var texts = new Texts();
    var owners =
        new Owners(unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<PersonId> all(Caller caller) {
            return List.of(LEA, LENA.id());
          }
        };
    return new ListedWork(
        owners,
        StandIns.people(),
        texts,
        new WorkWords(texts),
        new Display(),
        InstantSource.fixed(now));
  }
}
