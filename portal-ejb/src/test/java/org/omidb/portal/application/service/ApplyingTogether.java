package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omidb.portal.application.domain.ApplicantsView;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.HandOverReason;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.application.domain.JoinLink;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.testing.TestDatabase;

/** An application that Rita has begun, and the others whom she invites to it. */
abstract class ApplyingTogether extends ApplicationJourney {

  final Caller nora = Portal.caller("nora", Role.RESEARCHER);
  final Caller eve = Portal.caller("eve", Role.RESEARCHER);
  final ApplicationId id = accepted();

  Decision<ApplicationEvent> invite(Caller by, String address, CoApplicantRole role) {
    return decided(it -> it.coApplicants().invite(by, id, address, role));
  }

  String joinSecret() {
    return portal.mails.reversed().stream()
        .map(mail -> Pattern.compile("invitation/join\\?token=(\\S+)").matcher(mail.body()))
        .filter(Matcher::find)
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  Decision<ApplicationEvent> join(Caller caller, String secret) {
    return decided(it -> it.joinLinks().join(caller, secret));
  }

  void joined(Caller caller, String address, CoApplicantRole role) {
    assertThat(invite(portal.rita, address, role)).isInstanceOf(Accepted.class);
    assertThat(join(caller, joinSecret())).isInstanceOf(Accepted.class);
  }

  ApplicantsView read(Caller caller) {
    return portal.with(it -> it.applicants().read(caller, id));
  }

  InviteeId onlyGuest() {
    return read(portal.rita).invited().getFirst().id();
  }

  List<ApplicationId> own(Caller caller) {
    return listed(it -> it.applications().own(caller)).stream().map(ApplicationLine::id).toList();
  }

  List<ApplicationId> waiting(Caller caller) {
    return listed(it -> it.joinLinks().waiting(caller)).stream().map(ApplicationLine::id).toList();
  }

  List<String> toldAfter(int days) {
    portal.now.updateAndGet(now -> now.plus(Duration.ofDays(days)));
    int before = portal.mails.size();
    portal.with(it -> {
      assertThat(it.expiringGuests().inviting()).contains(id);
      it.expiringGuests().look(id);
      return true;
    });
    return portal.mails.subList(before, portal.mails.size()).stream()
        .map(Portal.Mail::recipient)
        .toList();
  }

  /** How many addresses are kept of those who were invited. */
  long addresses() {
    return TestDatabase.inTransaction(em ->
        (Long)
            em.createNativeQuery(
                    "select count(*) from co_applicant_address"
                        + " where application_id = :id and (address <> '' or content_key is not null)")
                .setParameter("id", id.value())
                .getSingleResult());
  }

  JoinLink look(Caller caller) {
    var secret = joinSecret();
    return portal.with(it -> it.joinLinks().look(caller, secret));
  }

  void changeRole(CoApplicantRole role) {
    assertThat(decided(it -> it.coApplicants().changeRole(portal.rita, id, nora.id(), role)))
        .isInstanceOf(Accepted.class);
  }

  Object save(Caller caller, String title) {
    var version = drafted(id, "project").version();
    var typed = Typed.of(Map.of("title", List.of(title)));
    return portal.with(it ->
        it.drafts()
            .save(caller, id, "project", version, FilledWith.UNKNOWN, typed, Optional.empty()));
  }

  Object attach(Caller caller) {
    return portal.with(it ->
        it.attachments()
            .store(
                caller,
                id,
                DIAGRAM,
                DIAGRAM.sort(),
                Optional.empty(),
                "a.png",
                new ByteArrayInputStream(png())));
  }

  void leave(Caller caller) {
    assertThat(decided(it -> it.coApplicants().leave(caller, id))).isInstanceOf(Accepted.class);
  }

  Decision<ApplicationEvent> handOverFor(Caller caller) {
    return decided(it ->
        it.coApplicants()
            .handOver(caller, id, portal.rita.id(), nora.id(), HandOverReason.HAS_LEFT));
  }
}
