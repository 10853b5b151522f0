package org.omidb.portal.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.people.service.Visits;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.timeline.service.News;
import org.omidb.portal.timeline.service.Timelines;
import org.omidb.portal.web.application.HistoryWords;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/** What happened since the last visit, in the words of the history. */
class NewsPartTest {

  private static final Instant SINCE = Instant.parse("2026-11-28T09:00:00Z");
  private static final Instant AT = Instant.parse("2026-11-29T09:00:00Z");
  private static final Caller RITA =
      new Caller(new PersonId(Uuid7.next()), Set.of(Role.RESEARCHER));
  private static final ApplicationId ID = new ApplicationId(Uuid7.next());

  private final List<Object> asked = new ArrayList<>();

  @Test
  void each_line_says_what_was_done_by_whom_and_leads_to_the_history() {
    var part = part(1);
    assertThat(part.getLines())
        .containsExactly(
            new NewsPart.Line(
                "Review by the committee opened",
                "The committee",
                "OMI-2026-0001",
                "Early signs",
                AT,
                "/application/history?id=" + ID));
    assertThat(part.isMore()).isFalse();
    assertThat(part.getSince()).isEqualTo(SINCE);
  }

  @Test
  void they_are_asked_for_the_reader_since_their_last_visit_and_are_some_at_most() {
    assertThat(part(News.MOST).isMore()).isTrue();
    assertThat(asked).containsExactly(RITA, RITA, SINCE, News.MOST);
  }

  private NewsPart part(int number) {
    var visits =
        new Visits(unused(), unused()) {
          @Override
          public Instant look(Caller caller) {
            asked.add(caller);
            return SINCE;
          }
        };
    var news =
        new News(unused(), unused(), unused()) {
          @Override
          public List<Item> since(Caller caller, Instant since, int most) {
            asked.addAll(List.of(caller, since, most));
            return Collections.nCopies(
                number, new Item(ID, "OMI-2026-0001", "Early signs", opened()));
          }
        };
    var person =
        new CurrentPerson(unused()) {
          @Override
          public Caller caller() {
            return RITA;
          }
        };
    var part = new NewsPart(visits, news, new HistoryWords(new Texts()), person);
    part.load();
    return part;
  }

  private static Timelines.Entry opened() {
    return new Timelines.Entry(
        AT, "application", ID.value(), "review-opened", "{}", "The committee", "");
  }
}
