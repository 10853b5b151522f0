package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.omidb.portal.download.service.FirstFetched;
import org.omidb.portal.history.service.StreamMoved;
import org.omidb.portal.people.service.AddressChanged;
import org.omidb.portal.worklist.service.HandingOver;
import org.omidb.portal.worklist.service.WorkItems;

/**
 * When anything happens in a stream of an application, somebody fetches of its data for the first
 * time, or the address of somebody changes who applies or has applied, who holds it is written
 * anew, in the same transaction.
 */
@ApplicationScoped
public class WhenACaseMoves {

  private final WorkItems items;
  private final HandingOver handingOver;

  @Inject
  public WhenACaseMoves(WorkItems items, HandingOver handingOver) {
    this.items = items;
    this.handingOver = handingOver;
  }

  /** Who has a step by it hears of it. */
  void on(@Observes StreamMoved moved) {
    handingOver.follow(moved.stream());
  }

  /** Who will access data is found by the addresses that answers name. */
  void on(@Observes AddressChanged changed) {
    items.followPerson(changed.person());
  }

  void on(@Observes FirstFetched fetched) {
    items.follow(fetched.release().value());
  }
}
