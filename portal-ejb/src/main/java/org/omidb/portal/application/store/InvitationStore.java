package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Sha256;

/** Finds the application of a link. */
@ApplicationScoped
public class InvitationStore {

  private final EntityManager em;

  @Inject
  public InvitationStore(EntityManager em) {
    this.em = em;
  }

  @SuppressWarnings("NullAway")
  protected InvitationStore() {
    this(null);
  }

  public void add(Sha256 token, ApplicationId application, Instant expires) {
    em.persist(new InvitationRow(token.hex(), application.value(), expires));
  }

  public Optional<ApplicationId> find(Sha256 token) {
    return Optional.ofNullable(em.find(InvitationRow.class, token.hex()))
        .map(row -> new ApplicationId(row.applicationId()));
  }
}
