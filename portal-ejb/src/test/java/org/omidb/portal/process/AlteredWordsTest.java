package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.agreement.domain.Party.ROYAL_SURREY;
import static org.omidb.portal.review.domain.Choice.APPROVE;
import static org.omidb.portal.testing.StoredHistory.change;
import static org.omidb.portal.testing.StoredHistory.findingsAbout;
import static org.omidb.portal.testing.StoredHistory.texts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.agreement.domain.EndReason;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.audit.domain.Finding.OtherWords;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.Criterion;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;

/** Words that services have kept beside the history, exchanged and erased behind their back. */
@NeedsDatabase
class AlteredWordsTest extends AgreementCase {

  private ApplicationId application = world.submitted();
  private ReviewId review = new ReviewId(Uuid7.next());
  private AgreementId agreement = new AgreementId(Uuid7.next());

  @BeforeEach
  void a_history_with_words_of_every_kind() {
    reviewed();
    drawUp(agreement, application);
    world.with(it -> it.drawingUp().sendForSigning(world.lena, agreement, text(agreement)));
    var document = text(agreement);
    decided(
        it -> it.signatures().decline(world.rosa, agreement, ROYAL_SURREY, document, "Clause 5"));
    var term = Term.of(LocalDate.of(2026, 11, 22), LocalDate.of(2028, 11, 21));
    decided(it -> it.drawingUp().revise(world.lena, agreement, term, true));
    decided(
        it -> it.drawingUp().end(world.lena, agreement, EndReason.OTHER, "Another one follows"));
    assertThat(events()).hasSize(9);
  }

  @Test
  void words_that_are_as_they_were_written_are_sound() {
    assertThat(found()).isEmpty();
  }

  @Test
  void words_of_every_kind_that_were_altered_are_all_named_by_their_events() {
    change("update interest set answers = answers || ' '" + of("application_id", application));
    change("update application_revision set body = 'SECRET'" + of("application_id", application));
    change("update review_text set body = 'SECRET' || body" + of("review_id", review));
    change("update agreement_document set body = body || '.'" + of("agreement_id", agreement));
    change("update agreement_text set body = replace(body, 'C', 'c')" + clause("Clause"));
    change("update agreement_text set body = replace(body, 'A', 'a')" + clause("Another"));
    assertThat(found().stream().map(OtherWords::words).toList())
        .containsExactlyInAnyOrderElementsOf(events());
    assertThat(found())
        .allMatch(it -> it.fault().equals("are others than those whose hash the event holds"))
        .noneMatch(OtherWords::forbidsSigning)
        .noneMatch(it -> it.sentence().contains("SECRET"));
  }

  @Test
  void words_that_were_exchanged_for_others_of_the_portal_are_named() {
    change(
        "update review_text set body = (select body from review_text where author = '%s')"
                .formatted(world.milo.id())
            + of("author", world.moss.id()));
    assertThat(found())
        .singleElement()
        .satisfies(it -> assertThat(it.words()).startsWith("review"));
  }

  @Test
  void a_key_of_somebody_elses_makes_other_words() {
    change(
        "update interest set content_key = repeat('ab', 32)" + of("application_id", application));
    change(
        "update application_revision set content_key = null" + of("application_id", application));
    assertThat(found()).hasSize(2);
  }

  @Test
  void words_that_were_erased_with_their_keys_are_no_finding() {
    change(
        "update interest set name = '', email = '', answers = '', content_key = null"
            + of("application_id", application));
    change(
        "update application_revision set body = '', content_key = null"
            + of("application_id", application));
    change("update review_text set body = ''" + of("review_id", review));
    change("update agreement_document set body = ''" + of("agreement_id", agreement));
    change("update agreement_text set body = ''" + of("agreement_id", agreement));
    assertThat(found()).isEmpty();
  }

  @Test
  void words_that_were_erased_without_their_key_are_named() {
    change("update interest set answers = ''" + of("application_id", application));
    assertThat(found())
        .singleElement()
        .satisfies(it -> assertThat(it.fault()).contains("the key of their hash is not"));
  }

  @ParameterizedTest
  @CsvSource({
    "interest, application",
    "application_revision, application",
    "review_text, review",
    "agreement_document, agreement",
    "agreement_text, agreement"
  })
  void a_row_that_is_gone_was_not_erased(String table, String stream) {
    change("delete from " + table + of(stream + "_id", streamOf(stream)));
    assertThat(found())
        .isNotEmpty()
        .allMatch(it -> it.words().startsWith(stream + " "))
        .allMatch(it -> it.fault().equals("are gone, and nothing says erased"));
  }

  @Test
  void words_of_no_event_are_named_by_their_stream() {
    change(
        "insert into review_text select review_id, repeat('a', 64), author, written, body from review_text"
            + of("review_id", review)
            + " limit 1");
    change(
        "insert into application_revision select application_id, 7, form_version, body, content,"
            + " submitted, submitted_by, null from application_revision"
            + of("application_id", application));
    change(
        "update interest set answer = 'No', answer_key = null" + of("application_id", application));
    assertThat(found().stream().map(OtherWords::sentence).toList())
        .satisfiesExactlyInAnyOrder(
            one ->
                assertThat(one)
                    .contains("application " + application + ", answer, are of no event"),
            one ->
                assertThat(one).contains("application " + application + ", revision 7, are of no"),
            one -> assertThat(one).contains("review " + review + ", text aaaa"));
  }

  private void reviewed() {
    var panel = List.of(world.maya, world.milo, world.mina, world.moss);
    var ids = panel.stream().map(Caller::id).toList();
    var open = new ReviewCommand.OpenRound(application, ids, world.carol.id(), VotingRule.DEFAULT);
    world.with(it -> it.reviews().execute(world.carol, review, open));
    for (var free : List.of(world.carol, world.maya, world.milo, world.mina)) {
      world.with(
          it -> it.reviews().execute(free, review, new ReviewCommand.DeclareNoConflict(free.id())));
    }
    world.with(it ->
        it.reviews().declareInterest(world.moss, review, InterestKind.FINANCIAL, "Shares in it"));
    var scores = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      scores.put(criterion, 4);
    }
    world.with(it -> it.reviews().assess(world.milo, review, new Assessment(scores, "Good.")));
    for (var member : List.of(world.maya, world.milo, world.mina)) {
      world.with(it ->
          it.reviews().execute(member, review, new ReviewCommand.CastVote(member.id(), APPROVE)));
    }
    world.with(it ->
        it.reviews()
            .close(
                world.carol,
                review,
                ReviewOutcome.APPROVE,
                new OutcomeLetter("Sound.", List.of())));
  }

  private UUID streamOf(String type) {
    return switch (type) {
      case "application" -> application.value();
      case "review" -> review.value();
      case "agreement" -> agreement.value();
      default -> throw new IllegalArgumentException(type);
    };
  }

  private List<OtherWords> found() {
    return findingsAbout(application.value(), review.value(), agreement.value()).stream()
        .map(OtherWords.class::cast)
        .toList();
  }

  private List<String> events() {
    return texts(
        """
        select stream_type || ' ' || stream_id || ' version ' || version from event
        where stream_id in ('%s', '%s', '%s')
          and type in ('interest-expressed', 'submitted', 'interest-declared', 'assessed', 'closed',
            'drawn-up', 'revised', 'signing-declined', 'ended')
        """
            .formatted(application, review, agreement));
  }

  private String clause(String start) {
    return of("agreement_id", agreement) + " and body like '%\"" + start + "%'";
  }

  private static String of(String column, Object id) {
    return " where " + column + " = '" + id + "'";
  }
}
