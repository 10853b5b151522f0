package org.omidb.portal.casefile.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.omidb.portal.casefile.service.SampleCases.AUDREY;
import static org.omidb.portal.casefile.service.SampleCases.DANA;
import static org.omidb.portal.casefile.service.SampleCases.LENA;
import static org.omidb.portal.casefile.service.SampleCases.MARKED;
import static org.omidb.portal.casefile.service.SampleCases.NOW;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.omidb.portal.casefile.domain.CaseLine;
import org.omidb.portal.casefile.domain.CaseSearch;
import org.omidb.portal.casefile.domain.ClientName;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.service.TestCatalogue;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** Lists of cases. */
@NeedsDatabase
class CaseFinderTest {

  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static SampleCases cases;

  @BeforeAll
  static void read() {
    cases = SampleCases.of(8, folder);
  }

  private static CaseSearch all(int page) {
    return new CaseSearch(Optional.empty(), Optional.empty(), Optional.empty(), page);
  }

  @Test
  void everybody_is_listed_in_the_order_of_their_numbers() {
    var list = cases.finder.find(DANA, all(1));

    assertThat(list.total()).isEqualTo(8);
    assertThat(list.pages()).isEqualTo(1);
    assertThat(list.lines())
        .extracting(CaseLine::client)
        .isSortedAccordingTo((one, other) -> one.value().compareTo(other.value()));
    assertThat(list.lines()).allSatisfy(line -> assertThat(line.images()).isPositive());
    assertThat(cases.finder.find(DANA, all(2)).lines()).isEmpty();
  }

  @Test
  void a_list_is_of_one_status_and_one_site() {
    var line = cases.finder.find(AUDREY, all(1)).lines().getFirst();
    var same =
        new CaseSearch(Optional.of(line.status()), Optional.of(line.site()), Optional.empty(), 1);

    assertThat(cases.finder.find(AUDREY, same).lines())
        .contains(line)
        .allMatch(it -> it.status() == line.status() && it.site().equals(line.site()));
    assertThat(cases.finder.sites(DANA)).contains(line.site()).isSorted();
  }

  @Test
  void a_frozen_selection_lists_its_women_and_says_who_has_changed_since() {
    var selections = TestCatalogue.selections(InstantSource.fixed(NOW));
    var frozen =
        selections.freeze(DANA, selections.save(DANA, "everybody", Criteria.ALL).orElseThrow());
    Sql.with(
        TestDatabase.dataSource(),
        sql ->
            sql.update("update client set version = version + 1 where name = ?", MARKED.value()));
    var search = new CaseSearch(Optional.empty(), Optional.empty(), Optional.of(frozen.id()), 1);

    var list = cases.finder.find(DANA, search);
    assertThat(list.total()).isEqualTo(frozen.counts().women());
    assertThat(list.lines())
        .filteredOn(CaseLine::changed)
        .extracting(CaseLine::client)
        .containsExactly(MARKED);
    assertThat(cases.finder.exists(DANA, frozen.id())).isTrue();
    assertThat(cases.finder.exists(DANA, new FrozenSelectionId(UUID.randomUUID()))).isFalse();
  }

  @Test
  void a_client_is_there_or_not() {
    assertThat(cases.finder.exists(DANA, MARKED)).isTrue();
    assertThat(cases.finder.exists(DANA, new ClientName("optm100001"))).isFalse();
  }

  @Test
  void others_have_no_lists() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> cases.finder.find(LENA, all(1)));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> cases.finder.exists(LENA, MARKED));
  }

  @Test
  void a_list_that_nobody_can_ask_for_is_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> all(0));
    assertThatIllegalArgumentException().isThrownBy(() -> all(1_000_000));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new CaseSearch(Optional.of(CaseType.NORMAL), Optional.of("' or"), Optional.empty(), 1));
  }
}
