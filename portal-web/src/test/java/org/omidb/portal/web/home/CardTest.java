package org.omidb.portal.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.shared.domain.Role.LICENSING;
import static org.omidb.portal.shared.domain.Role.RESEARCHER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
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
    for (var caller : List.of(with(EnumSet.allOf(Role.class)), with(EnumSet.of(LICENSING)))) {
      assertThat(Card.of(caller, true)).extracting(Card::address).doesNotHaveDuplicates();
      assertThat(Card.of(caller, true)).extracting(Card::title).doesNotHaveDuplicates();
    }
  }

  @Test
  void nobody_reads_a_task_that_is_not_theirs() {
    var lena = with(EnumSet.of(RESEARCHER, LICENSING));
    assertThat(Card.of(lena, false))
        .extracting(Card::text)
        .noneMatch(text -> text.matches("(?i).*\\b(sign|vote|declare|fetch|go on with)\\b.*"));
    assertThat(Card.of(lena, true)).extracting(Card::address).contains("/application/list");
    var rhea = with(EnumSet.of(RESEARCHER));
    assertThat(Card.of(rhea, false))
        .extracting(Card::address)
        .contains("/application/list", "/release/list");
  }

  @Test
  void behind_each_door_is_a_page() {
    assertThat(Card.ALL)
        .allMatch(card -> Files.exists(Path.of("src/main/webapp" + card.address() + ".xhtml")));
  }
}
