package org.omidb.portal.link.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.link.domain.LinkAnswer;
import org.omidb.portal.link.domain.LinkAnswer.ForAnother;
import org.omidb.portal.link.domain.LinkAnswer.SignInFirst;
import org.omidb.portal.link.domain.LinkAnswer.Theirs;
import org.omidb.portal.link.domain.LinkAnswer.Unknown;
import org.omidb.portal.link.domain.LinkPurpose;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** What holds for every link that is mailed, whatever it is for. */
@NeedsDatabase
class LinksTest {

  /** How a purpose stands in the table: never changed, as links of it wait in people's mail. */
  private static final Map<LinkPurpose, String> STORED =
      Map.of(
          LinkPurpose.APPLICANT,
          "applicant",
          LinkPurpose.SIGNATORY,
          "signatory",
          LinkPurpose.CO_APPLICANT,
          "co-applicant");

  private final Office office = new Office();
  private final UUID subject = UUID.randomUUID();
  private final Caller rita = caller("rita");
  private final Caller eve = caller("eve");

  @ParameterizedTest
  @EnumSource
  void a_link_is_theirs_whose_address_it_was_mailed_to(LinkPurpose purpose) {
    var link = mailed(purpose, "Rita@Example.org");
    var secret = link.secret().reveal();
    assertThat(look(purpose, rita, secret))
        .isInstanceOfSatisfying(
            Theirs.class,
            it -> {
              assertThat(it.link().subject()).isEqualTo(subject);
              assertThat(it.link().token()).isEqualTo(LinkSecret.hash(secret));
            });
    assertThat(look(purpose, eve, secret)).isInstanceOf(ForAnother.class);
    assertThat(look(purpose, Caller.VISITOR, secret)).isInstanceOf(SignInFirst.class);
  }

  @ParameterizedTest
  @EnumSource
  void what_was_never_mailed_is_unknown(LinkPurpose purpose) {
    var secret = mailed(purpose, "rita@example.org").secret().reveal();
    for (var other :
        List.of("", "x", secret + "x", secret.substring(1), LinkSecret.hash(secret).hex())) {
      assertThat(look(purpose, rita, other)).isEqualTo(new Unknown());
    }
    var unkept = prepared(purpose, "rita@example.org").secret().reveal();
    assertThat(look(purpose, rita, unkept)).isEqualTo(new Unknown());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_link_of_one_purpose_is_of_no_use_for_another(LinkPurpose one, LinkPurpose other) {
    var secret = mailed(one, "rita@example.org").secret().reveal();
    for (var caller : List.of(rita, eve, Caller.VISITOR)) {
      assertThat(look(other, caller, secret)).isEqualTo(new Unknown());
    }
    assertThatThrownBy(() -> ask(other, eve, secret)).isInstanceOf(NotFoundException.class);
    assertThat(office.mails).isEmpty();
  }

  static Stream<Arguments> pairs() {
    return Stream.of(LinkPurpose.values())
        .flatMap(one ->
            Stream.of(LinkPurpose.values())
                .filter(other -> other != one)
                .map(other -> Arguments.of(one, other)));
  }

  @Test
  void a_purpose_is_stored_under_the_word_that_it_always_had() {
    for (var purpose : LinkPurpose.values()) {
      var token = mailed(purpose, "rita@example.org").token().hex();
      assertThat(column("purpose", token)).isEqualTo(STORED.get(purpose));
    }
  }

  @Test
  void a_link_whose_address_is_erased_is_redeemed_by_nobody() {
    var link = mailed(LinkPurpose.APPLICANT, "rita@example.org");
    assertThat(column("address", link.token().hex())).isEqualTo("rita@example.org");
    TestDatabase.transact(em ->
        em.createNativeQuery("update mailed_link set address = null where token = :token")
            .setParameter("token", link.token().hex())
            .executeUpdate());
    assertThat(look(LinkPurpose.APPLICANT, rita, link.secret().reveal()))
        .isInstanceOf(ForAnother.class);
  }

  @Test
  void no_link_is_made_for_what_is_no_address() {
    for (var typed : List.of("", "rita", "p\u0161t.low@uni.example", "pat..example@uni.example")) {
      Optional<NewLink> made = with(links -> links.prepare(LinkPurpose.SIGNATORY, subject, typed));
      assertThat(made).as(typed).isEmpty();
    }
  }

  @Test
  void it_works_to_the_end_of_the_thirtieth_day() {
    assertThat(prepared(LinkPurpose.APPLICANT, "rita@example.org").expires())
        .isEqualTo(Instant.parse("2026-12-23T00:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void somebody_at_another_address_asks_the_team_once_for_each_link(LinkPurpose purpose) {
    var first = mailed(purpose, "rita@example.org").secret().reveal();
    var second = mailed(purpose, "rita@example.org").secret().reveal();
    ask(purpose, eve, first);
    ask(purpose, eve, first);
    assertThat(office.mails)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo("team@example.org");
          assertThat(mail.subject()).contains("OMI of " + subject);
          assertThat(mail.body())
              .contains("eve@example.org")
              .contains("https://portal.example.org" + purpose.teamsPage(subject))
              .doesNotContain(first);
        });
    ask(purpose, eve, second);
    ask(purpose, caller("mallory"), first);
    assertThat(office.mails).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void whose_link_it_is_and_who_has_not_signed_in_ask_for_none(LinkPurpose purpose) {
    var secret = mailed(purpose, "rita@example.org").secret().reveal();
    ask(purpose, rita, secret);
    ask(purpose, Caller.VISITOR, secret);
    assertThat(office.mails).isEmpty();
    assertThatThrownBy(() -> ask(purpose, eve, "no such link"))
        .isInstanceOf(NotFoundException.class);
  }

  private NewLink prepared(LinkPurpose purpose, String address) {
    return with(links -> links.prepare(purpose, subject, address).orElseThrow());
  }

  private NewLink mailed(LinkPurpose purpose, String address) {
    var link = prepared(purpose, address);
    return with(links -> {
      links.keep(link);
      return link;
    });
  }

  private LinkAnswer look(LinkPurpose purpose, Caller caller, String secret) {
    return with(links -> links.look(purpose, caller, secret));
  }

  private void ask(LinkPurpose purpose, Caller caller, String secret) {
    with(links -> {
      links.askForOwn(purpose, caller, secret, id -> "OMI of " + id);
      return secret;
    });
  }

  private <T> T with(Function<Links, T> work) {
    return TestDatabase.inTransaction(em -> work.apply(office.links(em)));
  }

  private static Caller caller(String name) {
    return TestDatabase.inTransaction(em -> Office.caller(em, name));
  }

  private static Object column(String column, String token) {
    return TestDatabase.inTransaction(em ->
        em.createNativeQuery("select " + column + " from mailed_link where token = :token")
            .setParameter("token", token)
            .getSingleResult());
  }
}
