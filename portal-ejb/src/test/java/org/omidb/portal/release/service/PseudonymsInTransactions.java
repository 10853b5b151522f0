package org.omidb.portal.release.service;

import static org.omidb.portal.testing.Unused.unused;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.config.Settings;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.pseudonym.service.Pseudonyms;
import org.omidb.portal.pseudonym.store.PseudonymStore;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.testing.TestDatabase;

/** Each call in a transaction, as the container runs it. */
final class PseudonymsInTransactions extends Pseudonyms {

  private final Settings settings;

  PseudonymsInTransactions(Settings settings) {
    super(unused(), unused(), unused());
    this.settings = settings;
  }

  @Override
  public Map<String, ClientPseudonyms> of(
      AgreementId agreement,
      Optional<ReleaseId> release,
      Collection<String> clients,
      long highestOfSource) {
    return TestDatabase.inTransaction(em ->
        new Pseudonyms(new PseudonymStore(em), settings, InstantSource.fixed(Workshop.NOW))
            .of(agreement, release, clients, highestOfSource));
  }
}
