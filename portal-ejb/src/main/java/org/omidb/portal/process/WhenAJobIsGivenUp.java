package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.jobs.service.JobGivenUp;
import org.omidb.portal.mail.service.Outbox;

/** When a job is given up, the team is told, by a mail that leads to the page of such jobs. */
@ApplicationScoped
public class WhenAJobIsGivenUp {

  private static final String TEMPLATE = "job-given-up";

  private final Outbox outbox;
  private final Settings settings;

  @Inject
  public WhenAJobIsGivenUp(Outbox outbox, Settings settings) {
    this.outbox = outbox;
    this.settings = settings;
  }

  /** A mail of this kind that cannot be sent itself tells nobody: the next one could not either. */
  void on(@Observes JobGivenUp given) {
    if (!outbox.isOf(TEMPLATE, given.subject())) {
      outbox.send(
          settings.text(Setting.TEAM_MAIL),
          TEMPLATE,
          Map.of("job", given.job(), "link", settings.text(Setting.BASE_URL) + "/admin/jobs"));
    }
  }
}
