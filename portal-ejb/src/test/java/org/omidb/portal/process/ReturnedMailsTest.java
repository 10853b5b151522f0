package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.post.domain.PostOutcome;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;

/** Mails of the portal that come back: at which case they stand, and who is told and named. */
@NeedsDatabase
class ReturnedMailsTest extends PostWorld {

  @Test
  void a_mail_that_came_back_stands_at_its_case_until_somebody_has_seen_to_it() {
    var mail = sent("thread-asked");
    assertThat(take(report(mail, "rita@example.org"))).isEqualTo(PostOutcome.RETURNED);
    assertThat(mails.getLast().recipient()).isEqualTo("team@example.org");
    var line = with(it -> caseMails(it).about(world.lena, application.value())).getFirst();
    assertThat(line.state()).isEqualTo("RETURNED");
    var returned = line.returned().orElseThrow();
    assertThat(returned.person()).contains("Dr rita");
    assertThat(returned.status()).isEqualTo("5.1.1");
    assertThat(returned.came()).isEqualTo(world.now.get());
    assertThat(unseen(world.lena)).contains(mail);
    assertThat(unseen(world.rita)).isEmpty();
    assertThatThrownBy(() -> see(world.rita, mail)).isInstanceOf(NotFoundException.class);
    see(world.lena, mail);
    assertThat(unseen(world.lena)).doesNotContain(mail);
  }

  @Test
  void a_report_without_a_recipient_is_about_nobody_and_never_about_somebody_erased() {
    with(it -> {
      new PersonStore(it.world().em()).erase(world.maya.id());
      assertThat(new PersonStore(it.world().em()).at("")).isEmpty();
      return true;
    });
    var mail = sent("thread-asked");
    assertThat(take(report(mail, ""))).isEqualTo(PostOutcome.RETURNED);
    assertThat(named(mail)).isEmpty();
  }

  @Test
  void only_whom_the_mail_went_to_is_named_whomever_the_report_names() {
    var mail = sent("thread-asked");
    take(report(mail, "lena@example.org"));
    assertThat(named(mail)).isEmpty();
    assertThat(unseen(world.lena)).contains(mail);
    var other = sent("thread-asked");
    take(report(other, "Rita@Example.org"));
    assertThat(named(other)).contains("Dr rita");
    take(report(sent("erasure-refused", Optional.empty()), "lena@example.org"));
    assertThat(mails.getLast().body()).contains("does not name").doesNotContain("lena");
  }

  @Test
  void only_what_the_reader_was_shown_is_seen_to() {
    var shown = sent("thread-asked");
    var since = sent("thread-asked");
    var fine = sent("thread-asked");
    take(report(shown, "rita@example.org"));
    take(report(since, "rita@example.org"));
    see(world.lena, shown);
    assertThat(unseen(world.lena)).contains(since).doesNotContain(shown);
    assertThatThrownBy(() -> see(world.lena)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> see(world.lena, since, fine)).isInstanceOf(NotFoundException.class);
    var elsewhere = sent("thread-asked", Optional.of(Uuid7.next()));
    take(report(elsewhere, "rita@example.org"));
    assertThatThrownBy(() -> see(world.lena, elsewhere)).isInstanceOf(NotFoundException.class);
    assertThat(unseen(world.lena)).contains(since, elsewhere);
  }

  @Test
  void a_second_report_of_a_mail_tells_nobody_again_and_one_of_a_mail_to_the_team_nobody_at_all() {
    var mail = sent("thread-asked");
    take(report(mail, "rita@example.org"));
    var told = List.copyOf(mails);
    assertThat(take(report(mail, "rita@example.org"))).isEqualTo(PostOutcome.RETURNED);
    assertThat(take(report(sent("thread-answered"), "team@example.org")))
        .isEqualTo(PostOutcome.RETURNED);
    assertThat(take(report(sent("mail-came-back"), "forwarded@elsewhere.example")))
        .isEqualTo(PostOutcome.RETURNED);
    assertThat(mails).isEqualTo(told);
  }

  @Test
  void of_a_mail_about_no_application_the_team_is_told_which_it_was_and_of_a_strangers_nothing() {
    take(report(sent("erasure-refused", Optional.empty()), "rita@example.org"));
    assertThat(mails.getLast().recipient()).isEqualTo("team@example.org");
    assertThat(mails.getLast().body()).contains("Dr rita", "erasure-refused", "5.1.1");
    take(report(sent("audit-signed", Optional.empty()), "nobody@example.org"));
    assertThat(mails.getLast().body()).contains("somebody without an account", "audit-signed");
    var told = List.copyOf(mails);
    take(report(sent("interest-confirm", Optional.empty()), "mistyped@example.org"));
    take(report(sent("mail-came-back-alone", Optional.empty()), "forwarded@elsewhere.example"));
    assertThat(mails).isEqualTo(told);
  }

  @Test
  void a_report_with_a_token_that_no_mail_had_is_left_alone() {
    assertThat(take(report(Uuid7.next(), "rita@example.org"))).isEqualTo(PostOutcome.LEFT_ALONE);
  }
}
