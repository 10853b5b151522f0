package org.omidb.portal.download.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.omidb.portal.download.domain.Bearer;
import org.omidb.portal.download.domain.DownloadRefusal;
import org.omidb.portal.download.domain.TokenSecret;
import org.omidb.portal.download.store.TokenStore;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReleaseId;

/**
 * Tokens with which a person's tools fetch the files of one agreement. A token opens nothing that
 * its owner could not open: the gate is asked in any case.
 */
@ApplicationScoped
@Transactional
public class DownloadTokens {

  private final TokenStore tokens;
  private final ReleaseReading releases;
  private final InstantSource clock;

  @Inject
  public DownloadTokens(TokenStore tokens, ReleaseReading releases, InstantSource clock) {
    this.tokens = tokens;
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * A new token for the agreement of a release whose gate is open to the caller; an older one for
   * the same agreement stops working.
   *
   * @throws NotFoundException if the caller may not even know of the release
   */
  public Decision<TokenSecret> make(Caller caller, ReleaseId release) {
    var line = releases.asUser(caller, release);
    if (!(releases.access(caller.id(), line) instanceof Access.Open)) {
      return Decision.refuse(DownloadRefusal.GATE_CLOSED);
    }
    var agreement = line.agreement();
    var now = clock.instant();
    tokens.revoke(caller.id(), agreement, now);
    var secret = TokenSecret.random();
    tokens.add(secret.hash(), caller.id(), agreement, now);
    return Decision.accept(secret);
  }

  /** Takes the caller's token for the agreement back. */
  public void revoke(Caller caller, AgreementId agreement) {
    tokens.revoke(caller.id(), agreement, clock.instant());
  }

  /** When the caller's living token was made. */
  public Optional<Instant> madeAt(Caller caller, AgreementId agreement) {
    return tokens.madeAt(caller.id(), agreement);
  }

  /** Whose secret this is; empty for a wrong or a revoked one. */
  public Optional<Bearer> redeem(String secret) {
    return tokens.use(TokenSecret.hash(secret), clock.instant());
  }
}
