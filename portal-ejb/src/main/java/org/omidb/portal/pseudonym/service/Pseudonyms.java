package org.omidb.portal.pseudonym.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.pseudonym.domain.ClientNumbers;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.pseudonym.domain.KeyedNames;
import org.omidb.portal.pseudonym.domain.MasterKey;
import org.omidb.portal.pseudonym.domain.PseudonymKey;
import org.omidb.portal.pseudonym.store.PseudonymStore;
import org.omidb.portal.pseudonym.store.PseudonymStore.WrappedKey;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Uuid7;

/** Gives the clients of a release their pseudonyms, the same ones whenever it is asked again. */
@ApplicationScoped
@Transactional
public class Pseudonyms {

  private final PseudonymStore store;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public Pseudonyms(PseudonymStore store, Settings settings, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The pseudonyms of these clients, by their source id. A client who has had a number under the
   * same key keeps it.
   *
   * @param release only where the agreement forbids linking: then the release has its own key
   * @param highestOfSource the highest number of any client in the catalogue
   */
  public Map<String, ClientPseudonyms> of(
      AgreementId agreement,
      Optional<ReleaseId> release,
      Collection<String> clients,
      long highestOfSource) {
    var master = MasterKey.ofBase64(settings.text(Setting.RELEASE_MASTER_KEY));
    var wrapped = key(agreement, release, master);
    var names = new KeyedNames(master.unwrap(wrapped.wrapped(), wrapped.id()));
    var marks = new HashMap<String, String>();
    clients.forEach(client -> marks.put(client, names.mark(client)));
    var numbers = new HashMap<>(store.numbers(wrapped.id()));
    var fresh = ClientNumbers.issue(marks.values(), numbers, highestOfSource);
    store.addNumbers(wrapped.id(), fresh);
    numbers.putAll(fresh);
    var pseudonyms = new HashMap<String, ClientPseudonyms>();
    marks.forEach((client, mark) ->
        pseudonyms.put(client, ClientPseudonyms.of(names, client, number(numbers, mark))));
    return pseudonyms;
  }

  private static long number(Map<String, Long> numbers, String mark) {
    var number = numbers.get(mark);
    if (number == null) {
      throw new IllegalStateException("A client has got no number");
    }
    return number;
  }

  private WrappedKey key(AgreementId agreement, Optional<ReleaseId> release, MasterKey master) {
    var there = store.findLocked(agreement, release);
    if (there.isPresent()) {
      return there.get();
    }
    var id = Uuid7.next();
    var fresh = new WrappedKey(id, master.wrap(PseudonymKey.random(), id));
    store.addIfMissing(fresh, agreement, release, clock.instant());
    return store.findLocked(agreement, release).orElseThrow();
  }
}
