package org.omidb.portal.profile.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.omidb.portal.profile.store.ProfileStore;
import org.omidb.portal.shared.domain.PersonId;

/** Deletes what somebody has said of themselves, with all that they said before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProfileErasure {

  private final ProfileStore store;

  @Inject
  public ProfileErasure(ProfileStore store) {
    this.store = store;
  }

  public void erase(PersonId person) {
    store.erase(person);
  }
}
