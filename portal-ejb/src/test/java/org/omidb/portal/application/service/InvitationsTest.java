package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.application.domain.ApplicationRefusal.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.InvitationLink;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.service.FirstForms;
import org.omidb.portal.link.domain.LinkPurpose;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.link.store.LinkStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** The link that makes somebody the applicant. */
@NeedsDatabase
class InvitationsTest extends ApplicationJourney {

  @Test
  void whoever_signs_in_without_the_link_hears_of_it_as_long_as_it_is_theirs_and_works() {
    var id = interest();
    var mine = listed(it -> it.invitations().waiting(portal.rita)).size();
    assertThat(waitingOf(portal.rita)).doesNotContain(id);
    invite(id);
    invite(id);
    var secret = mailedSecret();
    assertThat(waitingOf(portal.rita)).containsOnlyOnce(id).hasSize(mine + 1);
    assertThat(waitingOf(portal.lena)).doesNotContain(id);
    assertThat(waitingOf(Caller.VISITOR)).isEmpty();
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(31)));
    assertThat(waitingOf(portal.rita)).doesNotContain(id);
    portal.now.updateAndGet(now -> now.minus(Duration.ofDays(31)));
    accept(portal.rita, secret);
    assertThat(waitingOf(portal.rita)).doesNotContain(id);
  }

  private List<ApplicationId> waitingOf(Caller caller) {
    return listed(it -> it.invitations().waiting(caller)).stream()
        .map(ApplicationLine::id)
        .toList();
  }

  @Test
  void the_invitations_secret_is_in_the_mail_and_nowhere_else() {
    var id = interest();
    var secret = invite(id);
    assertThat(secret).hasSize(43);
    assertThat(portal.happened.getLast().events().toString())
        .doesNotContain(secret)
        .contains(Sha256.of(secret).hex());
  }

  @Test
  void no_invitation_goes_where_mail_is_lost_or_reaches_another() {
    var id = interest();
    for (var address : List.of("p\u0161t.low@uni.example", "pat..example@uni.example", "")) {
      assertThat(decided(it -> it.invitations().invite(portal.lena, id, address)))
          .isEqualTo(Decision.refuse(NOT_A_MAIL_ADDRESS));
    }
    assertThat(portal.mails).extracting(Portal.Mail::subject).noneMatch(it -> it.contains("invit"));
    assertThat(stage(id)).isEqualTo(Stage.INTERESTED);
  }

  @Test
  void a_link_works_to_the_end_of_the_thirtieth_day() {
    var secret = invite(interest());
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(30)));
    assertThat(look(secret)).isEqualTo(InvitationLink.OPEN);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(1)));
    assertThat(look(secret)).isEqualTo(InvitationLink.EXPIRED);
    assertThat(accept(portal.rita, secret)).isEqualTo(Decision.refuse(INVITATION_EXPIRED));
  }

  @Test
  void a_link_is_redeemed_once_and_by_somebody_signed_in() {
    var id = interest();
    var secret = invite(id);
    assertThat(decided(it -> it.invitations().accept(Caller.VISITOR, secret)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(accept(portal.rita, secret)).isInstanceOf(Accepted.class);
    assertThat(accept(Portal.caller("rita", Role.RESEARCHER), secret))
        .isEqualTo(Decision.refuse(INVITATION_USED));
    assertThat(accept(portal.rita, "no such link")).isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThat(found(it -> it.invitations().taken(portal.rita, secret))).contains(id);
  }

  @Test
  void whoever_has_come_by_a_link_comes_by_it_again_at_another_address() {
    var id = interest();
    var secret = invite(id);
    assertThat(accept(portal.rita, secret)).isInstanceOf(Accepted.class);
    TestDatabase.transact(em ->
        em.createNativeQuery("update person set email = 'rita@new.example' where id = :id")
            .setParameter("id", portal.rita.id().value())
            .executeUpdate());
    assertThat(look(portal.rita, secret)).isEqualTo(InvitationLink.FOR_ANOTHER);
    assertThat(found(it -> it.invitations().taken(portal.rita, secret))).contains(id);
    assertThat(found(it -> it.invitations().taken(portal.lena, secret))).isEmpty();
    assertThat(found(it -> it.invitations().taken(Caller.VISITOR, secret))).isEmpty();
  }

  @Test
  void a_forwarded_link_is_of_no_use_and_tells_nothing() {
    var secret = invite(interest());
    var eve = Portal.caller("eve", Role.RESEARCHER);
    assertThat(look(eve, secret)).isEqualTo(InvitationLink.FOR_ANOTHER);
    assertThat(accept(eve, secret)).isEqualTo(Decision.refuse(INVITATION_FOR_ANOTHER));
    assertThat(look(portal.rita, secret)).isEqualTo(InvitationLink.OPEN);
    assertThat(accept(portal.rita, secret)).isInstanceOf(Accepted.class);
    assertThat(look(eve, secret)).isEqualTo(InvitationLink.FOR_ANOTHER);
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(31)));
    assertThat(accept(eve, secret)).isEqualTo(Decision.refuse(INVITATION_FOR_ANOTHER));
  }

  @Test
  void a_signatorys_link_makes_nobody_an_applicant() {
    var id = interest();
    invite(id);
    var end = portal.now.get().plus(Duration.ofDays(1));
    var link =
        new NewLink(
            LinkPurpose.SIGNATORY, id.value(), "rita@example.org", LinkSecret.random(), end);
    TestDatabase.transact(em -> new LinkStore(em).add(link));
    var secret = link.secret().reveal();
    assertThat(look(portal.rita, secret)).isEqualTo(InvitationLink.UNKNOWN);
    assertThat(accept(portal.rita, secret)).isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThatThrownBy(() -> askForOwn(Portal.caller("eve"), secret))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void the_account_may_write_the_invited_address_in_capitals() {
    var id = interest();
    portal.with(it -> it.invitations().invite(portal.lena, id, "RITA@Example.ORG"));
    assertThat(accept(portal.rita, mailedSecret())).isInstanceOf(Accepted.class);
  }

  @Test
  void somebody_at_another_address_asks_once_and_the_team_sends_them_a_link_of_their_own() {
    var id = interest();
    var first = invite(id);
    var eve = Portal.caller("eve", Role.RESEARCHER);
    askForOwn(portal.rita, first);
    askForOwn(Caller.VISITOR, first);
    portal.mails.clear();
    askForOwn(eve, first);
    askForOwn(eve, first);
    assertThat(portal.mails)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo("team@example.org");
          assertThat(mail.body()).contains("eve@example.org", "/staff/interest?id=" + id);
        });
    portal.with(it -> it.invitations().invite(portal.lena, id, "eve@example.org"));
    assertThat(portal.mails.getLast().recipient()).isEqualTo("eve@example.org");
    assertThat(accept(portal.rita, first)).isEqualTo(Decision.refuse(INVITATION_UNKNOWN));
    assertThat(accept(eve, mailedSecret())).isInstanceOf(Accepted.class);
  }

  private void askForOwn(Caller caller, String secret) {
    portal.with(it -> {
      it.invitations().askForOwn(caller, secret);
      return caller;
    });
  }

  @Test
  void what_the_visitor_said_is_not_asked_again() {
    var id = accepted();
    var draft = portal.with(it -> it.drafts().read(portal.rita, id));
    assertThat(draft.section("project").answers().first("title")).contains("Finding small cancers");
    assertThat(draft.section("applicant").answers().first("email"))
        .as("the address of the account that accepted, though the visitor wrote from another")
        .contains("rita@example.org");
    assertThat(draft.section("applicant").answers().first("full-name")).contains("Dr rita");
    assertThat(draft.section("project").answers().first("aims"))
        .hasValueSatisfying(aims -> assertThat(aims).startsWith("We want to find them"));
  }

  @Test
  void the_selection_of_the_expression_of_interest_is_the_selection_of_the_application() {
    var id =
        accepted(asking("https://omidb.example/catalogue/explore?type=malignant&marking=marked."));
    assertThat(portal.saved)
        .singleElement()
        .satisfies(saved -> {
          assertThat(saved.name()).isEqualTo("From your expression of interest");
          assertThat(saved.criteria())
              .isEqualTo(
                  Criteria.ALL
                      .with(Facet.TYPE, Set.of("malignant"))
                      .with(Facet.MARKING, Set.of("marked")));
        });
    assertThat(drafted(id, "data").answers().first("selection"))
        .contains(portal.ritasCases.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2,000 screen-detected cancers",
        "/catalogue/explore?type=malignant&colour=red",
        "/catalogue/explore?type=%zz",
        "/catalogue/explore?type="
      })
  void a_selection_that_cannot_be_read_whole_is_left_to_be_asked_again(String words) {
    assertThat(drafted(accepted(asking(words)), "data").answers().all("selection")).isEmpty();
    assertThat(portal.saved).isEmpty();
  }

  @Test
  void what_the_interest_asked_for_in_words_and_chose_is_carried_where_it_is_asked() {
    var id = accepted(asking("2,000 screen-detected cancers"));
    assertThat(drafted(id, "data").answers().first("reason"))
        .contains("Women with cancer. 2,000 screen-detected cancers");
    assertThat(drafted(id, "ai").answers().all("purposes"))
        .as("of what the visitor chose, what both forms offer")
        .containsExactly("pre-market");
  }

  @Test
  void who_writes_from_the_accounts_own_address_keeps_the_name_they_gave() {
    var id = accepted(asking("any", Map.of("email", "Rita@Example.org", "name", "Dr Rita Roe")));
    assertThat(drafted(id, "applicant").answers().first("full-name")).contains("Dr Rita Roe");
    assertThat(drafted(id, "applicant").answers().first("email")).contains("rita@example.org");
  }

  @Test
  void a_selection_that_may_not_be_told_is_left_to_be_asked_again() {
    portal.tooClose = true;
    var id = accepted(asking("/catalogue/explore?type=malignant"));
    assertThat(portal.saved).hasSize(1);
    assertThat(drafted(id, "data").answers().all("selection")).isEmpty();
  }

  private Answers asking(String cohort) {
    return asking(cohort, Map.of());
  }

  private Answers asking(String cohort, Map<String, String> others) {
    var values = new TreeMap<String, List<String>>();
    FirstForms.of(FormName.INTEREST)
        .questions()
        .forEach(question -> values.put(question.id(), visitor.all(question.id())));
    values.put("cohort", List.of("Women with cancer. " + cohort));
    values.put("summary", List.of("Of " + UUID.randomUUID()));
    values.put("purposes", List.of("detection", "pre-market"));
    others.forEach((question, answer) -> values.put(question, List.of(answer)));
    return Answers.of(values);
  }
}
