package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.omidb.portal.people.service.Visits;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.people.store.VisitStore;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.Seeds;
import org.omidb.portal.timeline.service.News;
import org.omidb.portal.timeline.service.Timelines;
import org.omidb.portal.timeline.store.NewsStore;

/** News tell each reader what the history does, and nothing that they did themselves. */
@NeedsDatabase
class NewsTest extends RandomCase {

  private static final int STEPS = 40;
  private static final int ALL = 1_000_000;

  @Seeds(few = 3, all = 100)
  void news_are_what_others_have_done_as_the_history_tells_it(long seed) {
    var random = new Random(seed);
    var application = world.submitted();
    for (int i = 0; i < STEPS; i++) {
      world.now.updateAndGet(now -> now.plusSeconds(1 + random.nextInt(9_000)));
      move(random, application);
    }
    for (var reader : everybody()) {
      var own = done(reader);
      assertThat(news(reader, application, Instant.EPOCH))
          .as("%s", reader)
          .containsExactlyInAnyOrderElementsOf(
              history(reader, application).stream()
                  .filter(entry -> !own.contains(key(entry)))
                  .toList());
    }
  }

  /** So that the property above compares something. */
  @Test
  void the_applicant_hears_of_a_review_that_was_opened_and_nobody_who_may_not_read_of_it() {
    var before = world.now.get();
    var application = world.submitted();
    open(application);
    assertThat(news(world.rita, application, Instant.EPOCH))
        .extracting(Timelines.Entry::type)
        .contains("review-opened")
        .doesNotContain("submitted");
    assertThat(news(world.rita, application, Instant.EPOCH))
        .extracting(Timelines.Entry::who)
        .contains("The committee");
    assertThat(news(world.lena, application, Instant.EPOCH))
        .extracting(Timelines.Entry::type)
        .contains("submitted");
    assertThat(news(world.lena, application, before.plus(Duration.ofDays(9)))).isEmpty();
    for (var other : List.of(world.moss, world.rosa, world.eve)) {
      assertThat(news(other, application, Instant.EPOCH)).isEmpty();
    }
  }

  @Test
  void who_has_said_that_they_have_an_interest_hears_of_nothing_by_an_office_either() {
    var application = world.submitted();
    var review = open(application, corin);
    assertThat(news(corin, application, Instant.EPOCH)).isNotEmpty();
    Decision<ReviewEvent> declared =
        world.with(
            it -> it.reviews().declareInterest(corin, review, InterestKind.FINANCIAL, "Shares"));
    assertThat(declared).isInstanceOf(Decision.Accepted.class);
    assertThat(news(corin, application, Instant.EPOCH)).isEmpty();
    assertThat(news(world.lena, application, Instant.EPOCH)).isNotEmpty();
  }

  @Test
  void the_newest_come_first_and_no_more_than_are_asked_for() {
    var application = world.submitted();
    open(application);
    var some = world.with(it -> items(it, world.lena, Instant.EPOCH, 3));
    assertThat(some).hasSize(3);
    assertThat(some)
        .isSortedAccordingTo(
            Comparator.comparing((News.Item item) -> item.entry().at()).reversed());
  }

  @Test
  void a_visit_is_kept_and_goes_with_the_person() {
    var first = look();
    assertThat(first).isEqualTo(world.now.get());
    world.now.updateAndGet(now -> now.plus(Duration.ofMinutes(5)));
    assertThat(look()).isEqualTo(first);
    var last = world.now.updateAndGet(now -> now.plus(Duration.ofHours(2)));
    assertThat(look()).isEqualTo(first.plus(Duration.ofMinutes(5)));
    assertThat(look()).isEqualTo(first.plus(Duration.ofMinutes(5)));
    world.now.updateAndGet(now -> now.plus(Duration.ofHours(2)));
    assertThat(look()).isEqualTo(last);
    world.with(it -> {
      new PersonStore(it.em()).erase(world.rita.id());
      assertThat(new VisitStore(it.em()).find(world.rita.id())).isEmpty();
      return true;
    });
  }

  private ReviewId open(ApplicationId application) {
    return open(application, world.mina);
  }

  private ReviewId open(ApplicationId application, Caller third) {
    var panel = List.of(world.maya.id(), world.milo.id(), third.id());
    var opening =
        new ReviewCommand.OpenRound(application, panel, world.carol.id(), VotingRule.DEFAULT);
    var review = new ReviewId(Uuid7.next());
    Decision<ReviewEvent> decision =
        world.with(it -> it.reviews().execute(world.carol, review, opening));
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return review;
  }

  private Instant look() {
    return world.with(it -> new Visits(new VisitStore(it.em()), world.now::get).look(world.rita));
  }

  private List<Timelines.Entry> news(Caller reader, ApplicationId application, Instant since) {
    return world.with(it -> items(it, reader, since, ALL)).stream()
        .filter(item -> item.application().equals(application))
        .map(News.Item::entry)
        .toList();
  }

  private static List<News.Item> items(World.Services it, Caller reader, Instant since, int most) {
    return new News(new NewsStore(it.em()), it.reading(), World.people(it.em()))
        .since(reader, since, most);
  }

  private List<Timelines.Entry> history(Caller reader, ApplicationId application) {
    try {
      return world.with(it -> it.timelines().of(reader, application));
    } catch (NotFoundException e) {
      return List.of();
    }
  }

  private Set<List<Object>> done(Caller by) {
    var rows =
        world.with(it ->
            new ArrayList<Object>(
                it.em()
                    .createNativeQuery("select stream_id, type, at from event where actor = :by")
                    .setParameter("by", by.id().value())
                    .getResultList()));
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> List.<Object>of((UUID) row[0], (String) row[1], (Instant) row[2]))
        .collect(Collectors.toSet());
  }

  private static List<Object> key(Timelines.Entry entry) {
    return List.of(entry.stream(), entry.type(), entry.at());
  }
}
