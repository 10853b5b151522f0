package org.omidb.portal.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.screening.store.ScreeningStore;
import org.omidb.portal.shared.domain.ApplicationId;

/**
 * Empties the notes of a screening, inside the transaction of the feature that has decided on it;
 * their events stay.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ScreeningErasure {

  private final ScreeningStore store;

  @Inject
  public ScreeningErasure(ScreeningStore store) {
    this.store = store;
  }

  public void empty(ApplicationId application) {
    store.erase(application);
  }
}
