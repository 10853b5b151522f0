package org.omidb.portal.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.store.AgreementStream;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.store.ReviewStream;
import org.omidb.portal.shared.service.Content;
import org.omidb.portal.shared.service.Json;

/**
 * A constant that is added makes no stream unreadable that was written without it. The streams here
 * lack one constant of today each, as older streams will lack those of tomorrow.
 */
class OlderHistoryTest {

  @Test
  void an_agreement_that_fewer_parties_signed_than_there_are_today_stays_active() {
    var signed = event(AgreementStream.AGREEMENT, "signed", body -> body);
    assertThat(
            Agreement.from(
                List.of(
                    event(AgreementStream.AGREEMENT, "drawn-up", body -> body),
                    event(AgreementStream.AGREEMENT, "sent-for-signing", body -> body),
                    signed,
                    event(AgreementStream.AGREEMENT, "activated", body -> body))))
        .isInstanceOfSatisfying(
            Agreement.Active.class,
            active ->
                assertThat(active.signatures())
                    .containsOnlyKeys(((AgreementEvent.Signed) signed).party()));
  }

  @Test
  void a_review_whose_rule_names_fewer_outcomes_than_there_are_today_is_read() {
    var opened =
        event(
            ReviewStream.REVIEW,
            "opened",
            body -> body.replace("\"APPROVE_WITH_CONDITIONS\",", ""));
    assertThat(((ReviewEvent.RoundOpened) opened).rule().tieOrder()).hasSize(3);
    assertThat(Review.from(List.of(opened))).isInstanceOf(Review.Open.class);
  }

  @Test
  void an_assessment_on_fewer_criteria_than_there_are_today_is_read_but_not_complete() {
    var body = "{\"salt\":\"00\",\"words\":{\"scores\":{\"ETHICS\":4},\"comment\":\"Good.\"}}";
    assertThat(Content.read(body, Assessment.class).complete()).isFalse();
  }

  private static <E> E event(Stream<E> stream, String name, UnaryOperator<String> change) {
    var body = StoredSamples.of(stream.type() + "/" + name).getFirst();
    return Json.read(change.apply(body), stream.classOf(name));
  }
}
