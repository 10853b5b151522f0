package org.omidb.portal.reference.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.omidb.portal.shared.domain.Reference;

/** Gives out the next number of a kind and year; two transactions never get the same. */
@ApplicationScoped
public class References {

  private final EntityManager em;

  @Inject
  public References(EntityManager em) {
    this.em = em;
  }

  /** The next reference, such as OMI-2026-0042; a roll-back gives the number back. */
  public Reference next(Reference.Kind kind, int year) {
    var number =
        (Number)
            em.createNativeQuery(
                    """
                    insert into reference_counter (kind, year, last) values (:kind, :year, 1)
                    on conflict (kind, year) do update set last = reference_counter.last + 1
                    returning last
                    """)
                .setParameter("kind", kind.name())
                .setParameter("year", year)
                .getSingleResult();
    return new Reference(kind, year, number.intValue());
  }
}
