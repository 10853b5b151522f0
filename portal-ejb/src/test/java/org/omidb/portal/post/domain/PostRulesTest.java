package org.omidb.portal.post.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.post.domain.PostVerdict.LeftAlone;
import org.omidb.portal.post.domain.PostVerdict.NotTaken;
import org.omidb.portal.post.domain.PostVerdict.Taken;

/** Which mails are answers, and what becomes of the others. */
class PostRulesTest {

  static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
  static final String JUDGE = "mx.portal.example";
  static final String PROVEN = "mx.portal.example; dmarc=pass";
  static final String RITA = "Rita@uni.example";
  static final Optional<ReplyLine> LINE =
      Optional.of(new ReplyLine("rita@uni.example", NOW.plusSeconds(1)));

  @Test
  void a_persons_own_words_are_taken_without_the_quote() {
    var mail =
        mail(new MailContent.Words("Three.\n\nOn 3 May at 10:12 Lena wrote:\n> How many?", 2));
    assertThat(judge(mail)).isEqualTo(new Taken("Three.", 2));
  }

  @Test
  void what_came_from_another_address_is_not() {
    for (var from :
        List.of(
            List.<String>of(),
            List.of("rita@gmail.example"),
            List.of(""),
            List.of(RITA, "eve@evil.example"),
            List.of(RITA, RITA))) {
      assertThat(judge(mail(from, List.of(PROVEN), MailOrigin.PERSON, words("Three."))))
          .as("%s", from)
          .isEqualTo(new NotTaken(WhyNotTaken.OTHER_SENDER));
    }
  }

  @Test
  void who_says_to_be_somebody_has_to_be_proven() {
    for (var judgements : List.of(List.<String>of(), List.of("evil.example; dmarc=pass"))) {
      assertThat(judge(mail(List.of(RITA), judgements, MailOrigin.PERSON, words("Three."))))
          .isEqualTo(new NotTaken(WhyNotTaken.NOT_PROVEN));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MailOrigin.class,
      names = {"PROGRAM", "LIST"})
  void programs_and_lists_are_left_alone_whoever_they_name(MailOrigin origin) {
    assertThat(judge(mail(List.of(RITA), List.of(PROVEN), origin, words("I am away."))))
        .isInstanceOf(LeftAlone.class);
  }

  @Test
  void who_sends_to_an_address_that_nobody_was_given_hears_nothing() {
    assertThat(PostRules.judge(mail(words("Hello")), Optional.empty(), JUDGE, 100, NOW))
        .isEqualTo(new LeftAlone(WhyLeftAlone.UNKNOWN_ADDRESS));
  }

  @Test
  void an_address_is_good_up_to_its_last_moment() {
    var ends = Optional.of(new ReplyLine("rita@uni.example", NOW));
    assertThat(PostRules.judge(mail(words("Three.")), ends, JUDGE, 100, NOW))
        .isEqualTo(new NotTaken(WhyNotTaken.EXPIRED));
    assertThat(
            PostRules.judge(
                mail(words("Three.")), ends, JUDGE, 100, NOW.minus(Duration.ofNanos(1))))
        .isEqualTo(new Taken("Three.", 0));
  }

  @Test
  void what_says_nothing_or_too_much_is_not_taken() {
    assertThat(judge(mail(words(" \u200b\n-- \nRita")))).isEqualTo(new NotTaken(WhyNotTaken.EMPTY));
    assertThat(judge(mail(words("x".repeat(100))))).isInstanceOf(Taken.class);
    assertThat(judge(mail(words("x".repeat(101))))).isEqualTo(new NotTaken(WhyNotTaken.TOO_LONG));
    assertThat(judge(mail(new MailContent.TooMuch())))
        .isEqualTo(new NotTaken(WhyNotTaken.TOO_LARGE));
    assertThat(judge(mail(new MailContent.NoText()))).isEqualTo(new NotTaken(WhyNotTaken.NO_TEXT));
  }

  @Test
  void a_mail_that_came_back_is_one_whatever_it_was_sent_to_and_one_that_takes_longer_is_not() {
    var failed = new MailContent.Report(true, "5.1.1", "rita@uni.example");
    var report = mail(List.of(""), List.of(), MailOrigin.PROGRAM, failed);
    assertThat(PostRules.judge(report, Optional.empty(), JUDGE, 100, NOW))
        .isEqualTo(new PostVerdict.CameBack("5.1.1", "rita@uni.example"));
    var delayed = new MailContent.Report(false, "4.4.1", "rita@uni.example");
    assertThat(judge(mail(List.of(""), List.of(), MailOrigin.PROGRAM, delayed)))
        .isEqualTo(new LeftAlone(WhyLeftAlone.DELAYED));
  }

  private static PostVerdict judge(IncomingMail mail) {
    return PostRules.judge(mail, LINE, JUDGE, 100, NOW);
  }

  private static MailContent words(String text) {
    return new MailContent.Words(text, 0);
  }

  private static IncomingMail mail(MailContent content) {
    return mail(List.of(RITA), List.of(PROVEN), MailOrigin.PERSON, content);
  }

  private static IncomingMail mail(
      List<String> from, List<String> judgements, MailOrigin origin, MailContent content) {
    return new IncomingMail(Optional.of("<1@uni>"), List.of(), from, judgements, origin, content);
  }
}
