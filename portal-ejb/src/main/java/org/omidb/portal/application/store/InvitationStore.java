package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Sha256;

/** Links that were mailed, by the hash of their secret. */
@ApplicationScoped
public class InvitationStore {

  /**
   * What a link leads to.
   *
   * @param address where it was mailed to, unless that was erased or never kept
   */
  public record Link(ApplicationId application, Optional<String> address) {}

  private final EntityManager em;

  @Inject
  public InvitationStore(EntityManager em) {
    this.em = em;
  }

  public void add(Sha256 token, ApplicationId application, Instant expires, String address) {
    em.persist(new InvitationRow(token.hex(), application.value(), expires, address));
  }

  public Optional<Link> find(Sha256 token) {
    return Optional.ofNullable(em.find(InvitationRow.class, token.hex())).map(InvitationRow::link);
  }
}
