package org.omidb.portal.erasure.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.erasure.domain.ErasurePlan;
import org.omidb.portal.erasure.domain.ErasureRequest;
import org.omidb.portal.mail.service.Outbox;

/** Tells whoever asks to be erased how it goes, and the team that somebody has asked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasureMails {

  private final Outbox outbox;
  private final Settings settings;

  @Inject
  public ErasureMails(Outbox outbox, Settings settings) {
    this.outbox = outbox;
    this.settings = settings;
  }

  void asked(ErasureRequest request) {
    outbox.send(request.address(), "erasure-receipt", Map.of("team", team()));
    outbox.send(team(), "erasure-note", Map.of("link", page(request)));
  }

  void takenBack(ErasureRequest request) {
    outbox.send(request.address(), "erasure-taken-back", Map.of("team", team()));
    outbox.send(team(), "erasure-taken-back-note", Map.of("link", page(request)));
  }

  void refused(ErasureRequest request, String reason) {
    outbox.send(request.address(), "erasure-refused", Map.of("reason", reason, "team", team()));
  }

  void carriedOut(ErasureRequest request, ErasurePlan plan) {
    outbox.send(
        request.address(), plan.rest() ? "erasure-partly" : "erasure-done", Map.of("team", team()));
  }

  private String team() {
    return settings.text(Setting.TEAM_MAIL);
  }

  private String page(ErasureRequest request) {
    return settings.text(Setting.BASE_URL) + "/admin/erasure?id=" + request.id();
  }
}
