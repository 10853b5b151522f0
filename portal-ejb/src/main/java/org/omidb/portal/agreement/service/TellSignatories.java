package org.omidb.portal.agreement.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.Directory;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Role;

/**
 * Looks up who may sign for the two parties with roles, outside any transaction, and tells them.
 */
@ApplicationScoped
public class TellSignatories implements Job {

  public static final JobName NAME = new JobName("tell-signatories", Lane.UPKEEP);

  private final Directory directory;
  private final SigningNotes notes;

  @Inject
  public TellSignatories(Directory directory, SigningNotes notes) {
    this.directory = directory;
    this.notes = notes;
  }

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public void run(UUID subject) {
    var signatories = new ArrayList<Person>(directory.holders(Role.CRH_SIGNATORY));
    signatories.addAll(directory.holders(Role.ROYAL_SURREY_SIGNATORY));
    notes.send(new AgreementId(subject), signatories.stream().distinct().toList());
  }
}
