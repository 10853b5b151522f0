package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.Directory;
import org.omidb.portal.shared.domain.Role;

/** Looks up who has a step now, outside any transaction, and has them told. */
@ApplicationScoped
public class TellHandedOver implements Job {

  public static final JobName NAME = new JobName("tell-handed-over", Lane.UPKEEP);

  private final Directory directory;
  private final HandOverMails mails;

  @Inject
  public TellHandedOver(Directory directory, HandOverMails mails) {
    this.directory = directory;
    this.mails = mails;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public void run(UUID subject) {
    var holders = new EnumMap<Role, List<Person>>(Role.class);
    mails.offices(subject).forEach(role -> holders.put(role, directory.holders(role)));
    mails.send(subject, holders);
  }
}
