package org.omidb.portal.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.Criterion;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.ReviewLine;
import org.omidb.portal.review.domain.ReviewView;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.review.service.Reviews;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** A member's scores, in two windows. */
class AssessPageTest {

  private static final ReviewId ID = new ReviewId(new UUID(1, 1));
  private static final PersonId MAYA = new PersonId(new UUID(1, 2));

  private final Map<String, String> parameters = new HashMap<>(Map.of("id", ID.toString()));
  private final List<String> said = new ArrayList<>();
  private Optional<Assessment> stored = Optional.empty();

  @Test
  void the_second_of_two_windows_does_not_write_over_the_first_unseen() {
    var first = opened();
    var second = opened();
    assertThat(typed(first, "one").save()).startsWith("/committee/review?");
    assertThat(comment()).isEqualTo("one");

    var sent = typed(second, "two");
    assertThat(sent.save()).isNull();
    assertThat(comment()).isEqualTo("one");
    assertThat(said).contains("comment: " + new Texts().get("review.assessed-elsewhere"));
    assertThat(sent.getComment()).isEqualTo("two");
    assertThat(sent.getSavedElsewhere()).map(Assessment::comment).contains("one");

    assertThat(typed(sent.getFingerprint(), "two").save()).startsWith("/committee/review?");
    assertThat(comment()).isEqualTo("two");
  }

  @Test
  void whoever_saves_again_from_one_window_is_not_held_up() {
    typed(opened(), "one").save();
    var next = typed(opened(), "better");
    assertThat(next.getSavedElsewhere()).isEmpty();
    assertThat(next.save()).isNotNull();
    assertThat(comment()).isEqualTo("better");
  }

  private String comment() {
    return stored.orElseThrow().comment();
  }

  /** What the hidden field of a page says that is opened now. */
  private String opened() {
    parameters.remove("shown");
    return page().getFingerprint();
  }

  private AssessPage typed(String shown, String comment) {
    parameters.put("shown", shown);
    var page = page();
    for (var criterion : Criterion.values()) {
      page.getScores().put(criterion.name(), "3");
    }
    page.setComment(comment);
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private AssessPage page() {
    var page = new AssessPage();
    page.query =
        new Query(unused()) {
          @Override
          public Optional<String> text(String name) {
            return Optional.ofNullable(parameters.get(name));
          }
        };
    page.person =
        new CurrentPerson(unused()) {
          @Override
          public Caller caller() {
            return new Caller(MAYA, Set.of());
          }
        };
    page.messages =
        new Messages(unused(), unused(), unused()) {
          @Override
          public void info(String key, Object... values) {
            said.add(key);
          }

          @Override
          public void fieldError(String field, String text) {
            said.add(field + ": " + text);
          }
        };
    page.texts = new Texts();
    page.reading = reading();
    page.reviews =
        new Reviews(unused(), unused(), unused(), unused(), unused()) {
          @Override
          public Decision<ReviewEvent> assess(Caller caller, ReviewId id, Assessment assessment) {
            stored = Optional.of(assessment);
            return Decision.accept(new ReviewEvent.Assessed(MAYA, Sha256.of("x")));
          }
        };
    page.load();
    return page;
  }

  private ReviewReading reading() {
    var line =
        new ReviewLine(
            ID,
            new ApplicationId(new UUID(1, 3)),
            MAYA,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            List.of());
    return new ReviewReading(unused(), unused(), unused(), unused()) {
      @Override
      public ReviewCase about(Caller caller, ReviewId id) {
        return new ReviewCase(line, "OMI-1", "T", "O", "A");
      }

      @Override
      public ReviewView read(Caller caller, ReviewId id) {
        return new ReviewView(
            line,
            Optional.empty(),
            stored,
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            List.of());
      }
    };
  }
}
