package org.omidb.portal.thread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.thread.store.ThreadStore;

/**
 * Empties the words of threads, inside the transaction of the feature that has decided on it; their
 * events stay.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ThreadErasure {

  private final ThreadStore store;

  @Inject
  public ThreadErasure(ThreadStore store) {
    this.store = store;
  }

  /** All that was said about an application, to its applicants or among others. */
  public void empty(ApplicationId application) {
    store.erase(application);
  }

  /** What somebody has said as an applicant, also where they do not apply any more. */
  public void emptyOf(PersonId person) {
    store.erase(person);
  }

  /** What was said by who sent the expression of interest, before somebody applied. */
  public void emptyOfVisitor(ApplicationId application) {
    store.eraseVisitor(application);
  }

  /** What one of several applicants has said. */
  public void emptyOf(PersonId person, ApplicationId application) {
    store.erase(application, person);
  }
}
