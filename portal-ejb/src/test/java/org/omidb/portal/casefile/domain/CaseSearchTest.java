package org.omidb.portal.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;

class CaseSearchTest {

  @Test
  void pages_are_counted_from_one_and_sites_have_four_letters() {
    assertThatCode(() -> search("abcd", 1)).doesNotThrowAnyException();
    assertThatCode(() -> search("abcd", 100_000)).doesNotThrowAnyException();
    assertThatThrownBy(() -> search("abcd", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> search("abcd", 100_001)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> search("abc", 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> search("ab%d", 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "50, 1", "51, 2", "100, 2", "101, 3"})
  void a_list_has_a_page_for_each_fifty_and_one_if_it_is_empty(long total, long pages) {
    assertThat(new CaseList(List.of(), total, 1).pages()).isEqualTo(pages);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void cases_are_for_those_who_work_on_the_data_or_watch_over_them(Role role) {
    var caller = new Caller(new PersonId(Uuid7.next()), Set.of(role));
    boolean watches = role == Role.ADMINISTRATOR || role == Role.AUDITOR;
    boolean opens = watches || role == Role.DATA_MANAGER;
    assertThat(CasePermissions.allow(caller, new CaseCommand.FindCases())).isEqualTo(opens);
    assertThat(CasePermissions.allow(caller, new CaseCommand.OpenCase())).isEqualTo(opens);
    assertThat(CasePermissions.allow(caller, new CaseCommand.ReadOpenings())).isEqualTo(watches);
  }

  private static CaseSearch search(String site, int page) {
    return new CaseSearch(Optional.empty(), Optional.of(site), Optional.empty(), page);
  }
}
