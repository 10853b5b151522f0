package org.omidb.portal.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.worklist.domain.ListedApplication;
import org.omidb.portal.worklist.domain.ListedApplications;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.OfficeHolder;
import org.omidb.portal.worklist.domain.OfficeQuery;
import org.omidb.portal.worklist.domain.OfficeQuery.OwnedBy;
import org.omidb.portal.worklist.domain.OfficeSort;
import org.omidb.portal.worklist.service.OpenApplications;

/** The expressions of interest in the inbox: what the address asks for, and how they are shown. */
class InterestsPartTest {

  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final Caller LENA = StandIns.caller(3, Role.LICENSING);

  private Caller reader = LENA;
  private final Map<String, String> parameters = new HashMap<>();
  private final List<OfficeQuery> asked = new ArrayList<>();
  private int found = 1;

  @Test
  void a_row_says_since_when_it_waits_and_who_looks_after_it() {
    var row = part().getRows().getFirst();
    assertThat(row.age()).isEqualTo("3 days");
    assertThat(row.owner()).isEmpty();
    assertThat(row.ownerPage()).isEqualTo("/staff/owner?id=" + ROW.id());
    assertThat(row.address()).isEqualTo("/staff/interest?id=" + ROW.id());
    assertThat(part().getFound()).isEqualTo("1 expression of interest waits");
  }

  @Test
  void who_may_not_name_an_owner_is_offered_no_page_for_it() {
    reader = StandIns.caller(5, Role.AUDITOR);
    assertThat(part().getRows().getFirst().ownerPage()).isEmpty();
  }

  @Test
  void nothing_but_what_waits_for_an_answer_is_asked_for_whatever_the_address_says() {
    parameters.put("stage", "UNDER_REVIEW");
    parameters.put("holder", "nonsense");
    parameters.put("owner", "nonsense");
    assertThat(part().isChosen()).isFalse();
    assertThat(asked).containsExactly(query(List.of(), Optional.empty(), OfficeSort.AGE, false, 1));
  }

  @Test
  void words_owner_order_and_page_stand_in_every_link() {
    parameters.put("q", "Breast DENSITY");
    parameters.put("owner", "me");
    parameters.put("sort", "TITLE");
    parameters.put("order", "down");
    parameters.put("page", "2");
    found = 30;
    var part = part();
    assertThat(asked)
        .containsExactly(
            query(
                List.of("breast", "density"),
                Optional.of(new OwnedBy(Optional.of(LENA.id()))),
                OfficeSort.TITLE,
                true,
                2));
    assertThat(part.getPages())
        .extracting(Listing.PageLink::address)
        .containsExactly(
            "/staff/inbox?q=Breast+DENSITY&owner=me&sort=TITLE&order=down",
            "/staff/inbox?q=Breast+DENSITY&owner=me&sort=TITLE&order=down&page=2");
    assertThat(part.getHeadings())
        .extracting(Listing.Heading::title)
        .containsExactly("Reference", "Title", "Organisation", "Waits", "Owner");
    assertThat(part.getHeadings())
        .extracting(Listing.Heading::address)
        .startsWith("/staff/inbox?q=Breast+DENSITY&owner=me&sort=REFERENCE");
    assertThat(part.isChosen()).isTrue();
    assertThat(part.isPaged()).isTrue();
    assertThat(part.getFound()).isEqualTo("30 expressions of interest found");
    assertThat(part.getOwners()).filteredOn(ListedWork.Choice::chosen).hasSize(1);
  }

  @Test
  void those_of_nobody_are_asked_for_by_a_link_that_is_good_for_several() {
    parameters.put("owner", "nobody");
    found = 0;
    assertThat(part().isNone()).isTrue();
    assertThat(part().isChosen()).isTrue();
    assertThat(asked.getFirst().owner()).contains(new OwnedBy(Optional.empty()));
  }

  private static OfficeQuery query(
      List<String> words, Optional<OwnedBy> owner, OfficeSort sort, boolean descending, int page) {
    return new OfficeQuery(
        words,
        Optional.of(Stage.INTERESTED),
        Optional.empty(),
        false,
        owner,
        sort,
        descending,
        page);
  }

  private static final ListedApplication ROW =
      new ListedApplication(
          new ApplicationId(Uuid7.next()),
          "OMI-2026-0043",
          "Title",
          "Org",
          Stage.INTERESTED,
          false,
          List.of(OfficeHolder.LICENSING),
          List.of(NextStep.ANSWER_INTEREST),
          Instant.parse("2026-11-27T23:30:00Z"),
          Optional.empty(),
          Optional.empty(),
          "");

  private InterestsPart part() {
    var open =
        new OpenApplications(unused(), unused()) {
          @Override
          public ListedApplications list(Caller caller, OfficeQuery query) {
            asked.add(query);
            var rows = IntStream.range(0, Math.min(1, found)).mapToObj(one -> ROW).toList();
            return new ListedApplications(rows, found, query.page());
          }
        };
    var part =
        new InterestsPart(
            open, WorkPageTest.lines(NOW), StandIns.asking(reader), StandIns.query(parameters));
    part.load();
    return part;
  }
}
