package org.omidb.portal.link.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

class LinkAnswerTest {

  private static final Person RITA =
      new Person(new PersonId(new UUID(1, 1)), "Dr Rita", "rita@example.org");
  private static final Person EVE =
      new Person(new PersonId(new UUID(1, 2)), "Eve", "eve@example.org");

  @Test
  void a_link_is_theirs_whose_address_it_was_mailed_to() {
    var link = mailedTo("rita@example.org");
    assertThat(held(link, RITA)).isEqualTo(new LinkAnswer.Theirs(link));
  }

  @Test
  void capitals_make_no_other_mailbox() {
    var link = mailedTo("RITA@Example.ORG");
    assertThat(held(link, RITA)).isEqualTo(new LinkAnswer.Theirs(link));
  }

  @Test
  void a_forwarded_link_is_for_another() {
    var link = mailedTo("rita@example.org");
    assertThat(held(link, EVE)).isEqualTo(new LinkAnswer.ForAnother(link));
  }

  @Test
  void a_link_whose_address_is_not_known_is_nobodys() {
    var link = new MailedLink(Sha256.of("secret"), new UUID(2, 1), Optional.empty());
    assertThat(held(link, RITA)).isEqualTo(new LinkAnswer.ForAnother(link));
  }

  @Test
  void a_link_is_nobodys_whom_the_portal_does_not_know() {
    var link = mailedTo("rita@example.org");
    assertThat(LinkAnswer.of(Optional.of(link), RITA.id(), Optional.empty()))
        .isEqualTo(new LinkAnswer.ForAnother(link));
  }

  @Test
  void a_visitor_has_to_sign_in_first_whatever_address_stands_beside_them() {
    var link = mailedTo("rita@example.org");
    for (var person : new Person[] {RITA, EVE}) {
      assertThat(LinkAnswer.of(Optional.of(link), PersonId.VISITOR, Optional.of(person)))
          .isEqualTo(new LinkAnswer.SignInFirst(link));
    }
    assertThat(LinkAnswer.of(Optional.of(link), PersonId.VISITOR, Optional.empty()))
        .isEqualTo(new LinkAnswer.SignInFirst(link));
  }

  @Test
  void a_link_that_was_never_mailed_is_unknown_to_everybody() {
    for (var holder : new PersonId[] {RITA.id(), PersonId.VISITOR}) {
      assertThat(LinkAnswer.of(Optional.empty(), holder, Optional.of(RITA)))
          .isEqualTo(new LinkAnswer.Unknown());
    }
  }

  private static LinkAnswer held(MailedLink link, Person holder) {
    return LinkAnswer.of(Optional.of(link), holder.id(), Optional.of(holder));
  }

  private static MailedLink mailedTo(String address) {
    return new MailedLink(Sha256.of("secret"), new UUID(2, 1), Optional.of(address));
  }
}
