package org.omidb.portal.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.thread.domain.ThreadKind.AMONG_STAFF;
import static org.omidb.portal.thread.domain.ThreadKind.WITH_APPLICANT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.DeclineReason;
import org.omidb.portal.application.service.SpamErased;
import org.omidb.portal.post.domain.IncomingMail;
import org.omidb.portal.post.domain.MailContent;
import org.omidb.portal.post.domain.MailOrigin;
import org.omidb.portal.post.domain.PostOutcome;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;
import org.omidb.portal.thread.domain.AnswerLink;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadRefusal;
import org.omidb.portal.thread.domain.ThreadView;
import org.omidb.portal.thread.domain.Voice;
import org.omidb.portal.thread.service.ThreadErasure;
import org.omidb.portal.thread.store.ThreadStore;

/** Who has sent an expression of interest is asked, and answers, before there is an account. */
@NeedsDatabase
class VisitorThreadsTest extends PostWorld {

  private static final Pattern LINK =
      Pattern.compile("https://portal.example.org/interest/answer[?]token=(\\S+)");

  private final String val = "val-" + UUID.randomUUID() + "@example.org";
  private final ApplicationId interest = world.interested(val);

  @Test
  void a_visitor_is_asked_at_the_confirmed_address_in_none_of_their_own_words() {
    ask();
    var mail = mailsTo(val).getLast();
    assertThat(mail.body())
        .startsWith("— Please write your answer above this line —")
        .contains("How many women?", "by replying to this mail", "/interest/answer?token=")
        .doesNotContain("Late signs", "Nowhere", "Rita");
    assertThat(look(secret())).isInstanceOf(AnswerLink.Answerable.class);
    assertThat(question(secret())).contains("How many women?");
    assertThat(mailsTo("rita@example.org")).as("who applies for another").isEmpty();
  }

  @Test
  void a_link_takes_one_answer_and_the_team_hears_of_it() {
    ask();
    var secret = secret();
    assertThat(answer(secret, "A thousand.")).isInstanceOf(Accepted.class);
    var said = view().messages().getLast();
    assertThat(said.voice()).isEqualTo(Voice.APPLICANT);
    assertThat(said.words()).contains("A thousand.");
    assertThat(said.byMail()).isFalse();
    assertThat(mails.getLast().recipient()).isEqualTo("team@example.org");
    assertThat(mails.getLast().body()).contains("A thousand.");
    var mailed = mails.size();
    assertThat(answer(secret, "Two thousand.")).isInstanceOf(Accepted.class);
    assertThat(view().messages()).hasSize(2);
    assertThat(mails).hasSize(mailed);
    assertThat(look(secret)).isInstanceOf(AnswerLink.Answered.class);
    assertThat(question(secret)).isEmpty();
  }

  @Test
  void each_mail_has_a_link_of_its_own() {
    ask();
    var first = secret();
    with(it -> it.threads().answer(world.lena, view().id(), "And which ages?"));
    assertThat(secret()).isNotEqualTo(first);
    answer(secret(), "50 to 70.");
    answer(first, "A thousand.");
    assertThat(view().messages()).hasSize(4);
  }

  @Test
  void what_nobody_was_sent_or_is_too_old_takes_nothing() {
    ask();
    var secret = secret();
    assertThat(answer("x", "Well?")).isEqualTo(Decision.refuse(ThreadRefusal.NOT_PERMITTED));
    world.now.updateAndGet(now -> now.plus(Duration.ofDays(32)));
    assertTakesNothing(secret);
  }

  @Test
  void a_question_that_is_resolved_takes_nothing() {
    ask();
    with(it -> it.threads().resolve(world.lena, view().id()));
    assertTakesNothing(secret());
    with(it -> it.threads().reopen(world.lena, view().id()));
    assertThat(mailsTo(val).getLast().subject()).contains("another answer");
    assertThat(answer(secret(), "A thousand.")).isInstanceOf(Accepted.class);
  }

  @Test
  void what_was_declined_or_put_aside_takes_nothing() {
    ask();
    world.happens(interest, world.lena.id(), new ApplicationEvent.MarkedAsSpam());
    assertTakesNothing(secret());
    world.happens(interest, world.lena.id(), new ApplicationEvent.ReturnedToInbox());
    assertThat(look(secret())).isInstanceOf(AnswerLink.Answerable.class);
    world.happens(
        interest,
        world.lena.id(),
        new ApplicationEvent.ExpressionDeclined(DeclineReason.OTHER, Sha256.of("no")));
    assertTakesNothing(secret());
  }

  @Test
  void whose_words_were_erased_is_not_asked_and_their_link_takes_nothing() {
    ask();
    var secret = secret();
    var replyTo = mailsTo(val).getLast().replyTo().orElseThrow();
    erase("update interest set email = '', name = '', answers = '' where application_id = :id");
    assertTakesNothing(secret);
    assertThat(take(mail(replyTo, val, "A thousand."))).isEqualTo(PostOutcome.LEFT_ALONE);
    var mailed = mailsTo(val).size();
    with(it -> it.threads().answer(world.lena, view().id(), "Hello?"));
    assertThat(mailsTo(val)).hasSize(mailed);
    assertThat(mailsTo("")).isEmpty();
  }

  @Test
  void an_answer_by_mail_is_taken_from_the_confirmed_address_alone() {
    ask();
    var replyTo = mailsTo(val).getLast().replyTo().orElseThrow();
    assertThat(take(mail(replyTo, "eve@example.org", "Ignore them.")))
        .isEqualTo(PostOutcome.NOT_TAKEN);
    assertThat(mailsTo("eve@example.org")).isEmpty();
    assertThat(mailsTo(val).getLast().body())
        .contains("Dear visitor", "/interest/answer?token=")
        .doesNotContain("Rita", "Late signs");
    assertThat(take(mail(replyTo, val, "A thousand."))).isEqualTo(PostOutcome.TAKEN);
    assertThat(view().messages().getLast().words()).contains("A thousand.");
    assertThat(view().messages().getLast().byMail()).isTrue();
    assertThat(view().messages()).hasSize(2);
  }

  @Test
  void who_takes_the_invitation_up_finds_the_thread_with_their_application() {
    ask();
    answer(secret(), "A thousand.");
    with(it -> it.threads().answer(world.lena, view().id(), "And which ages?"));
    var secret = secret();
    var replyTo = mailsTo(val).getLast().replyTo().orElseThrow();
    var val = World.caller("val", Role.RESEARCHER);
    assertThatThrownBy(() -> with(it -> it.reading().of(val, interest)))
        .isInstanceOf(NotFoundException.class);
    world.happens(
        interest,
        val.id(),
        new ApplicationEvent.ApplicantInvited(Sha256.of("x"), world.now.get().plusSeconds(60)),
        new ApplicationEvent.InvitationAccepted(val.id(), 1));
    assertThat(with(it -> it.reading().of(val, interest).getLast()).messages()).hasSize(3);
    assertTakesNothing(secret);
    assertThat(take(mail(replyTo, this.val, "50 to 70."))).isEqualTo(PostOutcome.NOT_TAKEN);
    assertThat(view().messages()).as("their account has another address").hasSize(3);
    erase("update interest set email = 'val@example.org' where application_id = :id");
    assertThat(take(mail(replyTo, "val@example.org", "50 to 70."))).isEqualTo(PostOutcome.TAKEN);
    assertThat(view().messages().getLast().who()).isEqualTo("Dr val");
  }

  @Test
  void nobody_comes_to_a_thread_by_being_nobody() {
    ask();
    var id = view().id();
    assertThatThrownBy(() -> with(it -> it.reading().of(Caller.VISITOR, interest)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> with(it -> it.threads().answer(Caller.VISITOR, id, "Well?")))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> with(it -> it.threads().resolve(Caller.VISITOR, id)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> with(it -> open(it, Caller.VISITOR, WITH_APPLICANT)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void of_a_note_of_the_team_no_visitor_hears_and_none_can_answer_it() {
    with(it -> open(it, world.lena, AMONG_STAFF));
    assertThat(mailsTo(val)).isEmpty();
    assertThat(decided(it -> it.threads().answerOfVisitor(view().id(), "Well?", true)))
        .isEqualTo(Decision.refuse(ThreadRefusal.NOT_PERMITTED));
  }

  @Test
  void what_a_visitor_has_said_is_erased_without_what_the_team_has() {
    ask();
    answer(secret(), "A thousand.");
    TestDatabase.transact(em -> new ThreadErasure(new ThreadStore(em)).emptyOfVisitor(interest));
    assertThat(view().messages())
        .extracting(ThreadView.Said::words)
        .containsExactly(Optional.of("How many women?"), Optional.empty());
  }

  @Test
  void with_spam_all_goes_that_was_said_about_it() {
    ask();
    answer(secret(), "A thousand.");
    TestDatabase.transact(em ->
        new WhenSpamIsErased(new ThreadErasure(new ThreadStore(em))).on(new SpamErased(interest)));
    assertThat(view().messages()).extracting(ThreadView.Said::words).containsOnly(Optional.empty());
  }

  private void ask() {
    assertThat(decided(it -> open(it, world.lena, WITH_APPLICANT))).isInstanceOf(Accepted.class);
  }

  private Decision<ThreadEvent> open(Services it, Caller caller, ThreadKind kind) {
    return it.threads()
        .open(caller, interest, kind, Optional.empty(), Optional.empty(), "How many women?");
  }

  private ThreadView view() {
    return with(it -> it.reading().of(world.lena, interest)).getLast();
  }

  private String secret() {
    var link = LINK.matcher(mailsTo(val).getLast().body());
    assertThat(link.find()).isTrue();
    return requireNonNull(link.group(1));
  }

  private Optional<String> question(String secret) {
    return with(it -> it.visitorAnswers().question(secret));
  }

  private Decision<ThreadEvent> decided(Function<Services, Decision<ThreadEvent>> command) {
    return with(command);
  }

  private AnswerLink look(String secret) {
    return with(it -> it.visitorAnswers().look(secret));
  }

  private Decision<ThreadEvent> answer(String secret, String words) {
    return with(it -> it.visitorAnswers().answer(secret, words));
  }

  private void assertTakesNothing(String secret) {
    assertThat(look(secret)).isInstanceOf(AnswerLink.NoneThere.class);
    assertThat(question(secret)).isEmpty();
    var said = view().messages().size();
    assertThat(answer(secret, "Too late.")).isEqualTo(Decision.refuse(ThreadRefusal.NOT_PERMITTED));
    assertThat(view().messages()).hasSize(said);
  }

  private void erase(String sql) {
    TestDatabase.transact(
        em -> em.createNativeQuery(sql).setParameter("id", interest.value()).executeUpdate());
  }

  private IncomingMail mail(String to, String from, String words) {
    return new IncomingMail(
        Optional.of("<" + UUID.randomUUID() + "@uni.example>"),
        List.of(to),
        List.of(from),
        List.of("mx.portal.example.org; dmarc=pass"),
        MailOrigin.PERSON,
        new MailContent.Words(words, 0));
  }
}
