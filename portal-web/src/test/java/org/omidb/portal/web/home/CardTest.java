package org.omidb.portal.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;

class CardTest {

  private static Caller with(Set<Role> roles) {
    return new Caller(new PersonId(Uuid7.next()), roles);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybody_finds_a_door(Role role) {
    var caller = with(EnumSet.of(role));
    assertThat(Card.ALL).anyMatch(card -> card.isFor(caller));
  }

  @Test
  void a_visitor_finds_none() {
    assertThat(Card.ALL).noneMatch(card -> card.isFor(Caller.VISITOR));
  }

  @Test
  void no_two_doors_lead_to_one_page() {
    assertThat(Card.ALL).extracting(Card::address).doesNotHaveDuplicates();
    assertThat(Card.ALL).extracting(Card::title).doesNotHaveDuplicates();
  }

  @Test
  void behind_each_door_is_a_page() {
    assertThat(Card.ALL)
        .allMatch(card -> Files.exists(Path.of("src/main/webapp" + card.address() + ".xhtml")));
  }
}
