package org.omidb.portal.parked.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.config.DerivedKeys;
import org.omidb.portal.parked.domain.ParkedForm;
import org.omidb.portal.parked.store.ParkedFormStore;
import org.omidb.portal.parked.store.SealedForm;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Seal;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Json;

/**
 * Forms that wait for their owner: one a page, sealed for that person, and for a day. Nobody else
 * can find one, and the row of one opens for nobody else.
 */
@ApplicationScoped
@Transactional
public class ParkedForms {

  /** How many wait for one person; the oldest give way. */
  static final int MOST = 20;

  private final ParkedFormStore store;
  private final DerivedKeys keys;

  @Inject
  public ParkedForms(ParkedFormStore store, DerivedKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /**
   * Keeps a form in place of an earlier one of the same page.
   *
   * @param opened what tells the page from the same one in another window
   */
  public void park(PersonId owner, ParkedForm form, String opened) {
    removeOld(form.sent());
    var content = Json.write(form);
    store.put(
        new SealedForm(
            form.id(),
            owner,
            Sha256.of(form.address() + "\n" + opened),
            form.sent(),
            seal().close(content, owner.toString())));
    store.keepNewest(owner, MOST);
  }

  /** What waits for this person, the newest first. */
  public List<ParkedForm> waiting(PersonId owner, Instant now) {
    return store.of(owner, now.minus(ParkedForm.KEPT)).stream()
        .flatMap(sealed -> opened(sealed).stream())
        .toList();
  }

  /** The form of that id, if it waits for this person. */
  public Optional<ParkedForm> find(PersonId owner, UUID id, Instant now) {
    return waiting(owner, now).stream().filter(form -> form.id().equals(id)).findFirst();
  }

  /** Forgets a form of this person; another's stays. */
  public void remove(PersonId owner, UUID id) {
    store.remove(owner, id);
  }

  /** Removes all of a person. */
  public void removeAll(PersonId owner) {
    store.removeAll(owner);
  }

  /** Removes what has waited for a day. */
  public void removeOld(Instant now) {
    store.removeUntil(now.minus(ParkedForm.KEPT));
  }

  private Optional<ParkedForm> opened(SealedForm sealed) {
    return seal()
        .open(sealed.content(), sealed.owner().toString())
        .map(content -> Json.read(content, ParkedForm.class));
  }

  private Seal seal() {
    return new Seal(keys.of("parked forms"));
  }
}
