package org.omidb.portal.application.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;
import static org.omidb.portal.application.domain.ApplicationRelation.CONFLICTED;
import static org.omidb.portal.application.domain.ApplicationRelation.ON_PANEL;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationCommand.OpenReview;
import org.omidb.portal.application.domain.ApplicationCommand.RecordOutcome;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationEvent.InterestExpressed;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Attachment;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.application.domain.InvitationLink;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.domain.Task;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.ApplicationForm;
import org.omidb.portal.form.domain.InterestForm;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.testing.TestDatabase;

/** The first half of the story, service by service, on a real PostgreSQL. */
class ApplicationServicesTest {

  private final Portal portal = new Portal();

  /** Tests share their database, so each has an address and words of its own. */
  private final String val = "val-" + UUID.randomUUID() + "@example.org";

  private final Answers visitor = newVisitor(val);

  @Test
  void interest_is_receipted_to_the_visitor_and_noted_to_the_team() {
    var id = interest();
    assertThat(portal.mails)
        .extracting(Portal.Mail::recipient)
        .containsExactly(val, "team@example.org");
    assertThat(portal.mails.getLast().body())
        .contains("https://portal.example.org/staff/interest?id=" + id);
  }

  @Test
  void no_mail_to_a_visitor_has_the_visitors_words() {
    var words = "URGENT: verify at https://evil.example";
    var lure =
        visitor
            .with(InterestForm.NAME, words)
            .with(InterestForm.ORGANISATION, words)
            .with(InterestForm.TITLE, words);
    for (var invited : List.of(true, false)) {
      portal.with(it -> it.interests().express(UUID.randomUUID(), lure, portal.home));
      var id = portal.happened.getLast().id();
      if (invited) {
        invite(id);
        portal.now.updateAndGet(now -> now.plus(Duration.ofDays(2)));
      } else {
        portal.with(
            it -> it.interests().decline(portal.lena, id, DeclineReason.OTHER, "Our own words."));
      }
    }
    assertThat(portal.mails)
        .filteredOn(mail -> !mail.recipient().equals("team@example.org"))
        .hasSize(4)
        .allSatisfy(mail ->
            assertThat(mail.subject() + mail.body()).contains("OMI-").doesNotContain("evil"));
  }

  @Test
  void a_mailbox_gets_three_receipts_a_day_however_its_address_is_written() {
    for (int sent = 0; sent < 3; sent++) {
      assertThat(expressed(newVisitor(val), somewhere())).isInstanceOf(Accepted.class);
    }
    var mails = portal.mails.size();
    assertThat(expressed(newVisitor(val.toUpperCase(Locale.ROOT)), somewhere()))
        .isEqualTo(Decision.refuse(TOO_MANY_TO_ADDRESS));
    assertThat(portal.mails).hasSize(mails);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(1)).plusMillis(1));
    assertThat(expressed(newVisitor(val), somewhere())).isInstanceOf(Accepted.class);
  }

  @Test
  void ten_forms_a_day_come_from_one_place_to_whatever_addresses() {
    for (int sent = 0; sent < 10; sent++) {
      assertThat(expressed(newVisitor(sent + val), portal.home)).isInstanceOf(Accepted.class);
    }
    assertThat(expressed(newVisitor(val), portal.home))
        .isEqualTo(Decision.refuse(TOO_MANY_FROM_HERE));
    assertThat(expressed(newVisitor(val), somewhere())).isInstanceOf(Accepted.class);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(1)).plusMillis(1));
    assertThat(expressed(newVisitor(val), portal.home)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_form_sent_twice_has_one_effect() {
    var key = UUID.randomUUID();
    var first = portal.with(it -> it.interests().express(key, visitor, portal.home));
    var second = portal.with(it -> it.interests().express(key, visitor, portal.home));
    assertThat(second).isEqualTo(first);
    assertThat(portal.mails).hasSize(2);
    assertThat(portal.happened).hasSize(1);
  }

  @Test
  void the_same_words_sent_again_with_a_new_form_are_one_interest_for_a_day() {
    interest();
    portal.with(it -> it.interests().express(UUID.randomUUID(), visitor, portal.home));
    assertThat(portal.happened).hasSize(1);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(2)));
    portal.with(it -> it.interests().express(UUID.randomUUID(), visitor, portal.home));
    assertThat(portal.happened).hasSize(2);
  }

  @Test
  void a_sent_form_that_comes_back_with_other_answers_is_refused() {
    var key = UUID.randomUUID();
    portal.with(it -> it.interests().express(key, visitor, portal.home));
    var other = visitor.with(InterestForm.TITLE, "Something else");
    assertThat(decided(it -> it.interests().express(key, other, portal.home)))
        .isEqualTo(Decision.refuse(ALREADY_SENT));
  }

  @Test
  void a_visitors_words_stand_in_no_event() {
    interest();
    assertThat(portal.happened.getFirst().events().toString()).doesNotContain(val, "Val Visitor");
  }

  @Test
  void the_team_declines_in_its_own_words() {
    var id = interest();
    portal.with(it ->
        it.interests()
            .decline(portal.lena, id, DeclineReason.DATA_NOT_HELD, "We hold no MRI yet."));
    assertThat(portal.mails.getLast().body()).contains("We hold no MRI yet.");
    assertThat(stage(id)).isEqualTo(Stage.DECLINED);
  }

  @Test
  void the_invitations_secret_is_in_the_mail_and_nowhere_else() {
    var id = interest();
    var secret = invite(id);
    assertThat(secret).hasSize(43);
    assertThat(portal.happened.getLast().events().toString())
        .doesNotContain(secret)
        .contains(Sha256.of(secret).hex());
  }

  @Test
  void no_invitation_goes_where_mail_is_lost_or_reaches_another() {
    var id = interest();
    for (var address : List.of("p\u0161t.low@uni.example", "pat..example@uni.example", "")) {
      assertThat(decided(it -> it.invitations().invite(portal.lena, id, address)))
          .isEqualTo(Decision.refuse(NOT_A_MAIL_ADDRESS));
    }
    assertThat(portal.mails).extracting(Portal.Mail::subject).noneMatch(it -> it.contains("invit"));
    assertThat(stage(id)).isEqualTo(Stage.INTERESTED);
  }

  @Test
  void a_link_works_to_the_end_of_the_thirtieth_day() {
    var secret = invite(interest());
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(30)));
    assertThat(look(secret)).isEqualTo(InvitationLink.OPEN);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(1)));
    assertThat(look(secret)).isEqualTo(InvitationLink.EXPIRED);
    assertThat(accept(portal.rita, secret)).isEqualTo(Decision.refuse(INVITATION_EXPIRED));
  }

  @Test
  void a_link_is_redeemed_once_and_by_somebody_signed_in() {
    var id = interest();
    var secret = invite(id);
    assertThat(decided(it -> it.invitations().accept(Caller.VISITOR, secret)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(accept(portal.rita, secret)).isInstanceOf(Accepted.class);
    assertThat(accept(Portal.caller("rita", Role.RESEARCHER), secret))
        .isEqualTo(Decision.refuse(INVITATION_USED));
    assertThat(accept(portal.rita, "no such link")).isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThat(found(it -> it.invitations().taken(portal.rita, secret))).contains(id);
  }

  @Test
  void a_forwarded_link_is_of_no_use_and_tells_nothing() {
    var secret = invite(interest());
    var eve = Portal.caller("eve", Role.RESEARCHER);
    assertThat(look(eve, secret)).isEqualTo(InvitationLink.FOR_ANOTHER);
    assertThat(accept(eve, secret)).isEqualTo(Decision.refuse(INVITATION_FOR_ANOTHER));
    assertThat(look(portal.rita, secret)).isEqualTo(InvitationLink.OPEN);
    assertThat(accept(portal.rita, secret)).isInstanceOf(Accepted.class);
    assertThat(look(eve, secret)).isEqualTo(InvitationLink.FOR_ANOTHER);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(31)));
    assertThat(accept(eve, secret)).isEqualTo(Decision.refuse(INVITATION_FOR_ANOTHER));
  }

  @Test
  void the_account_may_write_the_invited_address_in_capitals() {
    var id = interest();
    portal.with(it -> it.invitations().invite(portal.lena, id, "RITA@Example.ORG"));
    assertThat(accept(portal.rita, mailedSecret())).isInstanceOf(Accepted.class);
  }

  @Test
  void somebody_at_another_address_asks_once_and_the_team_sends_them_a_link_of_their_own() {
    var id = interest();
    var first = invite(id);
    var eve = Portal.caller("eve", Role.RESEARCHER);
    askForOwn(portal.rita, first);
    askForOwn(Caller.VISITOR, first);
    portal.mails.clear();
    askForOwn(eve, first);
    askForOwn(eve, first);
    assertThat(portal.mails)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo("team@example.org");
          assertThat(mail.body()).contains("eve@example.org", "/staff/interest?id=" + id);
        });
    portal.with(it -> it.invitations().invite(portal.lena, id, "eve@example.org"));
    assertThat(portal.mails.getLast().recipient()).isEqualTo("eve@example.org");
    assertThat(accept(portal.rita, first)).isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThat(accept(eve, mailedSecret())).isInstanceOf(Accepted.class);
  }

  private void askForOwn(Caller caller, String secret) {
    portal.with(it -> {
      it.invitations().askForOwn(caller, secret);
      return caller;
    });
  }

  @Test
  void what_the_visitor_said_is_not_asked_again() {
    var id = accepted();
    var draft = portal.with(it -> it.drafts().read(portal.rita, id));
    assertThat(draft.section("project").answers().first("title")).contains("Finding small cancers");
    assertThat(draft.section("applicant").answers().first("email")).contains(val);
  }

  @Test
  void nobody_but_the_applicant_reads_a_draft() {
    var id = accepted();
    for (var role : Role.values()) {
      var other = Portal.caller("other", role);
      assertThatThrownBy(() -> portal.with(it -> it.drafts().read(other, id)))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void a_page_of_yesterday_overwrites_nothing() {
    var id = accepted();
    assertThat(save(id, "team", 0, Map.of("members", "Ada"))).isInstanceOf(Accepted.class);
    assertThat(save(id, "team", 0, Map.of("members", "Ben")))
        .isEqualTo(Decision.refuse(SECTION_CHANGED));
    assertThat(save(id, "team", 1, Map.of("members", "Cyd"))).isInstanceOf(Accepted.class);
    assertThat(
            portal
                .with(it -> it.drafts().read(portal.rita, id))
                .section("team")
                .answers()
                .first("members"))
        .contains("Cyd");
  }

  @Test
  void a_selection_of_somebody_else_cannot_be_named() {
    var id = accepted();
    assertThat(save(id, "data", 0, Map.of("selection", Uuid7.next().toString())))
        .isEqualTo(Decision.refuse(SELECTION_UNKNOWN));
  }

  @Test
  void declarations_wait_for_every_other_section() {
    var id = accepted();
    assertThat(task(id, "declarations")).isEqualTo(Task.Status.CANNOT_START_YET);
    answerAllBut(id, "declarations");
    assertThat(task(id, "declarations")).isEqualTo(Task.Status.INCOMPLETE);
    answer(id, ApplicationForm.current().section("declarations").orElseThrow());
    assertThat(task(id, "declarations")).isEqualTo(Task.Status.COMPLETED);
  }

  @Test
  void what_is_incomplete_is_not_submitted() {
    var id = accepted();
    assertThat(submit(id)).isEqualTo(Decision.refuse(ANSWERS_MISSING));
  }

  @Test
  void a_page_that_was_open_while_an_answer_was_saved_submits_nothing() {
    var id = accepted();
    answerAllBut(id, "nothing");
    var shown = shown(id);
    assertThat(save(id, "team", 1, Map.of("members", "Ada"))).isInstanceOf(Accepted.class);
    assertThat(submit(id, shown)).isEqualTo(Decision.refuse(ANSWERS_CHANGED));
    assertThat(stage(id)).isEqualTo(Stage.DRAFTING);
  }

  @Test
  void submitting_freezes_answers_and_cases_and_is_receipted() {
    var id = submitted();
    var summary = portal.with(it -> it.applications().summary(id));
    assertThat(summary.selection().value()).isEqualTo(portal.ritasCases.value());
    assertThat(summary.signatory().email()).isEqualTo("somebody@example.org");
    assertThat(summary.applicant()).isEqualTo(portal.rita.id());
    assertThat(portal.mails.getLast().subject()).endsWith("an application was submitted");
    assertThat(submit(id)).isEqualTo(Decision.refuse(NOT_A_DRAFT));
  }

  @Test
  void a_submission_waits_for_a_save_and_leaves_nothing_out_that_was_reported_as_saved()
      throws Exception {
    var id = complete();
    var draft = portal.with(it -> it.drafts().read(portal.rita, id));
    var shown = draft.fingerprint();
    var late = draft.section("team").answers().with("members", "Late Ada");
    var submitting = new CompletableFuture<Decision<ApplicationEvent>>();
    var saved =
        portal.with(it -> {
          var answer = it.drafts().save(portal.rita, id, "team", 1, late);
          Thread.ofVirtual().start(() -> submitting.complete(submit(id, shown)));
          assertWaits(submitting);
          return answer;
        });
    assertThat(saved).isInstanceOf(Accepted.class);
    assertThat(submitting.get(20, TimeUnit.SECONDS)).isEqualTo(Decision.refuse(ANSWERS_CHANGED));
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    assertThat(revision(id).text("team", "members")).isEqualTo("Late Ada");
  }

  @Test
  void a_save_that_comes_while_the_application_is_submitted_is_refused() throws Exception {
    var id = complete();
    var shown = shown(id);
    var saving = new CompletableFuture<Decision<ApplicationEvent>>();
    portal.with(it -> {
      var answer = it.submissions().submit(portal.rita, id, shown);
      Thread.ofVirtual()
          .start(() -> saving.complete(save(id, "team", 1, Map.of("members", "Too late"))));
      assertWaits(saving);
      return answer;
    });
    assertThat(saving.get(20, TimeUnit.SECONDS)).isEqualTo(Decision.refuse(NOT_A_DRAFT));
    assertThat(revision(id).text("team", "members")).isEqualTo("Something");
    assertThat(draftedMembers(id)).contains("Something");
  }

  @Test
  void a_file_is_not_taken_after_the_application_was_submitted() {
    assertThat(upload(submitted(), "flow.png", png())).isEqualTo(Decision.refuse(NOT_A_DRAFT));
  }

  /** The other transaction has reached the application's row and goes on only after this one. */
  private static void assertWaits(Future<?> other) {
    assertThatThrownBy(() -> other.get(700, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  private Optional<String> draftedMembers(ApplicationId id) {
    return portal
        .with(it -> it.drafts().read(portal.rita, id))
        .section("team")
        .answers()
        .first("members");
  }

  private Revision revision(ApplicationId id) {
    return portal.with(it -> it.submissions().read(portal.rita, id));
  }

  @Test
  void the_hash_in_the_event_is_that_of_the_stored_text() {
    var id = submitted();
    var event = (ApplicationEvent.Submitted) portal.happened.getLast().events().getFirst();
    var revision = Json.write(portal.with(it -> it.submissions().read(portal.rita, id)));
    var key = new HashKey(contentKey(id));
    assertThat(key.hash(revision)).isEqualTo(event.submission().content());
    assertThat(Sha256.of(revision)).isNotEqualTo(event.submission().content());
  }

  @Test
  void after_a_request_for_changes_the_second_revision_is_submitted() {
    var id = submitted();
    var firstRevision = shown(id);
    var review = new ReviewId(Uuid7.next());
    portal.with(it -> it.applications().execute(Caller.PORTAL, id, new OpenReview(review)));
    portal.with(it ->
        it.applications()
            .execute(Caller.PORTAL, id, new RecordOutcome(review, ReviewOutcome.ASK_FOR_CHANGES)));
    assertThat(stage(id)).isEqualTo(Stage.CHANGING);
    assertThat(submit(id, firstRevision)).isEqualTo(Decision.refuse(ANSWERS_CHANGED));
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    assertThat(portal.with(it -> it.applications().summary(id)).revision()).isEqualTo(2);
  }

  @Test
  void a_panel_member_reads_until_a_conflict_is_declared() {
    var id = submitted();
    var maya = Portal.caller("maya", Role.COMMITTEE_MEMBER);
    assertCannotRead(maya, id);
    grant(id, maya, ON_PANEL);
    assertThat(portal.with(it -> it.submissions().read(maya, id)).formVersion()).isEqualTo(1);
    grant(id, maya, CONFLICTED);
    assertCannotRead(maya, id);
  }

  @Test
  void a_chair_in_conflict_knows_of_nothing_either() {
    var id = submitted();
    var chair = Portal.caller("carol", Role.COMMITTEE_CHAIR);
    assertThat(listed(it -> it.applications().waitingForReview(chair)))
        .anyMatch(line -> line.id().equals(id));
    grant(id, chair, CONFLICTED);
    assertThat(listed(it -> it.applications().waitingForReview(chair)))
        .noneMatch(line -> line.id().equals(id));
    assertThatThrownBy(() -> portal.with(it -> it.applications().about(chair, id)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_chair_knows_what_a_submitted_application_is_about_and_reads_none_before_declaring() {
    var id = submitted();
    var chair = Portal.caller("carol", Role.COMMITTEE_CHAIR);
    assertThat(portal.with(it -> it.applications().about(chair, id)).title())
        .isEqualTo("Something");
    assertThat(found(it -> it.applications().find(chair, id))).isEmpty();
    assertThat(listed(it -> it.applications().in(chair, List.of(Stage.values())))).isEmpty();
    assertCannotRead(chair, id);
  }

  @Test
  void the_chair_sees_nothing_before_it_is_submitted() {
    var id = accepted();
    var chair = Portal.caller("carol", Role.COMMITTEE_CHAIR);
    assertThat(found(it -> it.applications().find(chair, id))).isEmpty();
    assertThatThrownBy(() -> portal.with(it -> it.applications().about(chair, id)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_file_is_known_by_its_content() throws IOException {
    var id = accepted();
    assertThat(upload(id, "diagram.pdf", new byte[0])).isEqualTo(Decision.refuse(FILE_EMPTY));
    assertThat(upload(id, "diagram.pdf", "MZ not a PDF".getBytes(UTF_8)))
        .isEqualTo(Decision.refuse(FILE_OF_ANOTHER_KIND));
    assertThat(upload(id, "a.pdf", "%PDF-1.7 and then nothing".getBytes(UTF_8)))
        .isEqualTo(Decision.refuse(FILE_DAMAGED));
    var cut = Arrays.copyOf(png(), 60);
    assertThat(upload(id, "a.png", cut)).isEqualTo(Decision.refuse(FILE_DAMAGED));
    assertThat(upload(id, "a.png", new byte[ApplicationForm.LARGEST_FILE + 1]))
        .isEqualTo(Decision.refuse(FILE_TOO_LARGE));
    assertThat(upload(id, "../../C:\\flow\n.png", png()))
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted -> assertThat(accepted.events().toString()).contains("fileName=flow.png"));
  }

  @Test
  void an_applicant_withdraws_and_both_sides_are_told() {
    var id = submitted();
    portal.with(it -> it.applications().withdraw(portal.rita, id));
    assertThat(stage(id)).isEqualTo(Stage.WITHDRAWN);
    assertThat(portal.mails.getLast().recipient()).isEqualTo("team@example.org");
    assertThat(decided(it -> it.applications().withdraw(portal.lena, id)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  /** The type of {@code with} says too little where assertions are overloaded. */
  private <T> Optional<T> found(Function<Portal.Services, Optional<T>> query) {
    return portal.with(query);
  }

  private <T> List<T> listed(Function<Portal.Services, List<T>> query) {
    return portal.with(query);
  }

  private Decision<ApplicationEvent> decided(
      Function<Portal.Services, Decision<ApplicationEvent>> command) {
    return portal.with(command);
  }

  private void assertCannotRead(Caller caller, ApplicationId id) {
    assertThatThrownBy(() -> portal.with(it -> it.submissions().read(caller, id)))
        .isInstanceOf(NotFoundException.class);
  }

  private void grant(ApplicationId id, Caller caller, ApplicationRelation relation) {
    portal.with(it -> {
      it.readers().grant(id, caller.id(), relation);
      return true;
    });
  }

  private Decision<ApplicationEvent> expressed(Answers answers, Origin origin) {
    return decided(it -> it.interests().express(UUID.randomUUID(), answers, origin));
  }

  private static Origin somewhere() {
    return new Origin(UUID.randomUUID().toString());
  }

  private ApplicationId interest() {
    var decision =
        portal.with(it -> it.interests().express(UUID.randomUUID(), visitor, portal.home));
    assertThat(decision)
        .isInstanceOfSatisfying(
            Accepted.class,
            accepted ->
                assertThat(accepted.events().getFirst()).isInstanceOf(InterestExpressed.class));
    return portal.happened.getLast().id();
  }

  private String invite(ApplicationId id) {
    portal.with(it -> it.invitations().invite(portal.lena, id, "rita@example.org"));
    return mailedSecret();
  }

  private String mailedSecret() {
    var link =
        Pattern.compile("https://portal.example.org/invitation/accept\\?token=(\\S+)")
            .matcher(portal.mails.getLast().body());
    assertThat(link.find()).isTrue();
    return requireNonNull(link.group(1));
  }

  private InvitationLink look(String secret) {
    return look(Caller.VISITOR, secret);
  }

  private InvitationLink look(Caller caller, String secret) {
    return portal.with(it -> it.invitations().look(caller, secret));
  }

  private Decision<ApplicationEvent> accept(Caller caller, String secret) {
    return portal.with(it -> it.invitations().accept(caller, secret));
  }

  private ApplicationId accepted() {
    var id = interest();
    assertThat(accept(portal.rita, invite(id))).isInstanceOf(Accepted.class);
    return id;
  }

  private static String contentKey(ApplicationId id) {
    return TestDatabase.inTransaction(em ->
        (String)
            em.createNativeQuery(
                    "select content_key from application_revision where application_id = :id")
                .setParameter("id", id.value())
                .getSingleResult());
  }

  private ApplicationId complete() {
    var id = accepted();
    answerAllBut(id, "declarations");
    answer(id, ApplicationForm.current().section("declarations").orElseThrow());
    return id;
  }

  private ApplicationId submitted() {
    var id = complete();
    assertThat(submit(id)).isInstanceOf(Accepted.class);
    return id;
  }

  private Decision<ApplicationEvent> submit(ApplicationId id) {
    return submit(id, shown(id));
  }

  private Decision<ApplicationEvent> submit(ApplicationId id, Sha256 shown) {
    return portal.with(it -> it.submissions().submit(portal.rita, id, shown));
  }

  /** What the page says that it shows. */
  private Sha256 shown(ApplicationId id) {
    return portal.with(it -> it.drafts().read(portal.rita, id)).fingerprint();
  }

  private Stage stage(ApplicationId id) {
    return portal.with(it -> it.applications().read(portal.lena, id)).stage();
  }

  private Task.Status task(ApplicationId id, String section) {
    return portal.with(it -> it.drafts().read(portal.rita, id)).tasks().stream()
        .filter(task -> task.section().id().equals(section))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private Decision<ApplicationEvent> save(
      ApplicationId id, String section, int version, Map<String, String> answers) {
    var values = new TreeMap<String, List<String>>();
    answers.forEach((question, answer) -> values.put(question, List.of(answer)));
    return portal.with(
        it -> it.drafts().save(portal.rita, id, section, version, new Answers(values)));
  }

  private void answerAllBut(ApplicationId id, String last) {
    ApplicationForm.current().sections().stream()
        .filter(section -> !section.id().equals(last))
        .forEach(section -> answer(id, section));
  }

  private void answer(ApplicationId id, Section section) {
    var values = new TreeMap<String, List<String>>();
    section.questions().forEach(question -> values.put(question.id(), anyAnswer(id, question)));
    int version =
        portal.with(it -> it.drafts().read(portal.rita, id)).section(section.id()).version();
    assertThat(
            decided(it ->
                it.drafts().save(portal.rita, id, section.id(), version, new Answers(values))))
        .isInstanceOf(Accepted.class);
  }

  private List<String> anyAnswer(ApplicationId id, Question question) {
    return switch (question.kind()) {
      case TEXT, TEXTAREA -> List.of("Something");
      case EMAIL -> List.of("somebody@example.org");
      case DATE -> List.of("2026-03-27");
      case RADIOS, CHECKBOXES, YES_NO -> List.of(question.options().getFirst().value());
      case DECLARATIONS -> question.options().stream().map(Question.Option::value).toList();
      case SELECTION -> List.of(portal.ritasCases.toString());
      case FILE -> List.of(uploaded(id));
    };
  }

  private String uploaded(ApplicationId id) {
    return switch (upload(id, "flow.png", png())) {
      case Accepted(var files) -> files.getFirst().id().toString();
      case Decision.Refused(var refusal) -> throw new AssertionError(refusal);
    };
  }

  private Decision<Attachment> upload(ApplicationId id, String name, byte[] content) {
    return portal.with(
        it -> it.attachments().store(portal.rita, id, name, new ByteArrayInputStream(content)));
  }

  private static byte[] png() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Answers newVisitor(String val) {
    return Answers.of(
        Map.of(
            "name", List.of("Val Visitor"),
            "email", List.of(val),
            "organisation", List.of("University of Somewhere"),
            "organisation-kind", List.of("academic"),
            "country", List.of("United Kingdom"),
            "title", List.of("Finding small cancers"),
            "purposes", List.of("detection", "risk"),
            "summary", List.of("We want to find them: " + UUID.randomUUID()),
            "consent", List.of("yes")));
  }
}
