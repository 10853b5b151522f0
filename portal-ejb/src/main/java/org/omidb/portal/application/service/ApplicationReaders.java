package org.omidb.portal.application.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Says who is what to an application, and so who may read it. For processes of later features,
 * inside their transaction; nobody else decides this.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApplicationReaders {

  private final ApplicationStore rows;

  @Inject
  public ApplicationReaders(ApplicationStore rows) {
    this.rows = rows;
  }

  /** From now on; {@link ApplicationRelation#CONFLICTED} takes the reading away. */
  public void grant(ApplicationId application, PersonId person, ApplicationRelation relation) {
    rows.relate(application, person, relation);
  }

  /** Whoever is this to the application. */
  public List<PersonId> having(ApplicationId application, ApplicationRelation relation) {
    return rows.having(application, relation);
  }

  /** Who writes the application, the principal applicant among them. */
  public List<PersonId> writing(ApplicationId application) {
    return ApplicationRelation.WRITING.stream()
        .flatMap(relation -> having(application, relation).stream())
        .sorted(Comparator.comparing(PersonId::value))
        .toList();
  }

  public void revoke(ApplicationId application, PersonId person, ApplicationRelation relation) {
    rows.unrelate(application, person, relation);
  }
}
