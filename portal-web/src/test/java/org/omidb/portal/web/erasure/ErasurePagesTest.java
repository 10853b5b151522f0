package org.omidb.portal.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.erasure.domain.ErasureId;
import org.omidb.portal.erasure.domain.ErasurePlan;
import org.omidb.portal.erasure.domain.ErasureRefusal;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.erasure.domain.ErasureState;
import org.omidb.portal.erasure.domain.ErasureState.Outcome;
import org.omidb.portal.erasure.domain.ErasureState.Settled;
import org.omidb.portal.erasure.domain.ErasureState.Waiting;
import org.omidb.portal.erasure.domain.Fate;
import org.omidb.portal.erasure.service.Erasures;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** Asking to be erased, and the answer. */
@SuppressWarnings("UnnecessaryAssignment") // what the container does
class ErasurePagesTest {

  private static final Caller RITA = StandIns.caller(1, Role.RESEARCHER);
  private static final Caller ADA = StandIns.caller(7, Role.ADMINISTRATOR);
  private static final Caller IVO = StandIns.caller(8, Role.AUDITOR);
  private static final ErasureId ID = new ErasureId(new UUID(4, 2));

  private final Texts texts = new Texts();
  private final List<Object> done = new ArrayList<>();
  private Optional<ErasureRefusal> refusal = Optional.empty();
  private Optional<ErasureState> stands = Optional.of(new Waiting(false));

  @Test
  void somebody_asks_and_takes_it_back() {
    stands = Optional.empty();
    var said = Said.on("your-data.xhtml");
    var page = yours(said);
    assertThat(page.isWaiting()).isFalse();
    assertThat(page.getStands()).isEmpty();
    assertThat(page.ask()).isEqualTo("/your-data?faces-redirect=true");
    assertThat(page.takeBack()).isEqualTo("/your-data?faces-redirect=true");
    assertThat(done).containsExactly("ask", "take back");
    assertThat(said.all())
        .containsExactly(texts.get("erasure.asked"), texts.get("erasure.taken-back"));
  }

  @Test
  void who_asks_too_late_is_told() {
    refusal = Optional.of(ErasureRefusal.ALREADY_ASKED);
    var said = Said.on("your-data.xhtml");
    var page = yours(said);
    assertThat(page.isWaiting()).isTrue();
    assertThat(page.ask()).isNull();
    said.assertRefused("erasure", ErasureRefusal.ALREADY_ASKED);
  }

  @Test
  void an_administrator_writes_a_request_down() {
    var said = Said.on("admin/erasures.xhtml");
    var page = list(ADA, said);
    assertThat(page.isAdministrator()).isTrue();
    assertThat(list(IVO, said).isAdministrator()).isFalse();
    page.setAddress("val@example.org");
    assertThat(page.writeDown()).isEqualTo("/admin/erasures?faces-redirect=true");
    assertThat(done).containsExactly("val@example.org");
    refusal = Optional.of(ErasureRefusal.NOT_A_MAIL_ADDRESS);
    assertThat(page.writeDown()).isNull();
    assertThat(said.all())
        .contains("erasuresForm:address: " + texts.get("erasure.refusal.NOT_A_MAIL_ADDRESS"));
    refusal = Optional.of(ErasureRefusal.ALREADY_ASKED);
    assertThat(page.writeDown()).isNull();
    assertThat(said.all()).contains(texts.get("erasure.refusal.ALREADY_ASKED"));
  }

  @Test
  void an_administrator_erases_or_refuses() {
    var said = Said.on("admin/erasure.xhtml");
    var page = one(ADA, said);
    assertThat(page.isOffered()).isTrue();
    assertThat(page.carryOut()).isEqualTo("/admin/erasure?faces-redirect=true&id=" + ID);
    page.setReason("A court asks");
    assertThat(page.refuse()).isEqualTo("/admin/erasure?faces-redirect=true&id=" + ID);
    assertThat(done).containsExactly("carry out", "A court asks");
    refusal = Optional.of(ErasureRefusal.ALREADY_SETTLED);
    var later = Said.on("admin/erasure.xhtml");
    assertThat(one(ADA, later).carryOut()).isNull();
    later.assertRefused("erasure", ErasureRefusal.ALREADY_SETTLED);
  }

  @Test
  void nobody_is_offered_what_they_may_not_do() {
    var said = Said.on("admin/erasure.xhtml");
    assertThat(one(IVO, said).isOffered()).isFalse();
    assertThat(one(StandIns.caller(1, Role.ADMINISTRATOR), said).isOffered())
        .as("a request of one's own")
        .isFalse();
    stands = Optional.of(new Settled(Outcome.ERASED));
    assertThat(one(ADA, said).isOffered()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ErasureRefusal.class)
  void every_refusal_has_words(ErasureRefusal each) {
    assertThat(texts.get("erasure.refusal." + each)).isNotBlank();
  }

  @Test
  void every_fate_and_every_state_has_words() {
    for (var before : Fate.Before.values()) {
      assertThat(texts.get("erasure.fate.EMPTIED_" + before)).isNotBlank();
    }
    for (var why : Fate.Why.values()) {
      assertThat(texts.get("erasure.fate.KEPT_" + why)).isNotBlank();
    }
    for (var outcome : Outcome.values()) {
      assertThat(texts.get("erasure.state." + outcome)).isNotBlank();
      assertThat(texts.get("erasure.colour." + outcome)).isNotBlank();
    }
  }

  private YourDataPage yours(Said said) {
    var page = new YourDataPage();
    page.erasures = erasures();
    page.person = StandIns.asking(RITA);
    page.messages = said;
    page.load();
    return page;
  }

  private ErasuresPage list(Caller caller, Said said) {
    var page = new ErasuresPage();
    page.erasures = erasures();
    page.person = StandIns.asking(caller);
    page.messages = said;
    page.texts = texts;
    page.load();
    return page;
  }

  private ErasurePage one(Caller caller, Said said) {
    var page = new ErasurePage();
    page.query = StandIns.query(Map.of("id", ID.toString()));
    page.erasures = erasures();
    page.person = StandIns.asking(caller);
    page.messages = said;
    page.load();
    return page;
  }

  private Erasures erasures() {
    return new Erasures(unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      public ErasurePlan planFor(Caller caller) {
        return ErasurePlan.of(List.of(), false);
      }

      @Override
      public Optional<ErasureRequest> own(Caller caller) {
        return stands.map(ErasurePagesTest::request);
      }

      @Override
      public List<ErasureRequest> all(Caller caller) {
        return own(caller).stream().toList();
      }

      @Override
      public View read(Caller caller, ErasureId id) {
        return new View(
            request(stands.orElseThrow()),
            "Rita Rowe",
            planFor(caller),
            caller.id().equals(RITA.id()));
      }

      @Override
      public Decision<ErasureState> ask(Caller caller) {
        return decided("ask");
      }

      @Override
      public Decision<ErasureState> takeBack(Caller caller) {
        return decided("take back");
      }

      @Override
      public Decision<ErasureState> askFor(Caller caller, String address) {
        return decided(address);
      }

      @Override
      public Decision<ErasureState> carryOut(Caller caller, ErasureId id) {
        return decided("carry out");
      }

      @Override
      public Decision<ErasureState> refuse(Caller caller, ErasureId id, String reason) {
        return decided(reason);
      }
    };
  }

  private Decision<ErasureState> decided(String what) {
    if (refusal.isPresent()) {
      return Decision.refuse(refusal.get());
    }
    done.add(what);
    return Decision.accept(new Waiting(false));
  }

  private static ErasureRequest request(ErasureState state) {
    return new ErasureRequest(
        ID,
        Optional.of(RITA.id()),
        "rita@example.org",
        Instant.parse("2026-11-30T06:00:00Z"),
        false,
        state,
        Optional.empty());
  }
}
