package org.omidb.portal.web.agreement;

import static org.omidb.portal.web.Unused.unused;

import java.util.Optional;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementLine;
import org.omidb.portal.agreement.domain.Party;
import org.omidb.portal.agreement.service.Signatures;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Sha256;

/** What the signatures of one agreement are asked; it knows one link, to one address. */
final class OneSignature extends Signatures {

  static final String SECRET = "secret/+";

  private final OneAgreement agreement;
  boolean forAnother;

  OneSignature(OneAgreement agreement) {
    super(unused(), unused(), unused(), unused(), unused(), unused(), unused());
    this.agreement = agreement;
  }

  @Override
  public Decision<AgreementEvent> invite(Caller caller, AgreementId id, String name, String email) {
    return agreement.taken("invite", caller, id, name, email);
  }

  @Override
  public Optional<AgreementLine> look(Caller caller, String secret) {
    return secret.equals(SECRET) && !forAnother ? Optional.of(agreement.line()) : Optional.empty();
  }

  @Override
  public boolean isForAnother(Caller caller, String secret) {
    return secret.equals(SECRET) && forAnother;
  }

  @Override
  public void askForOwn(Caller caller, String secret) {
    agreement.taken("askForOwn", caller, secret);
  }

  @Override
  public Decision<AgreementEvent> accept(Caller caller, String secret) {
    return agreement.taken("accept", caller, secret);
  }

  @Override
  public Decision<AgreementEvent> sign(
      Caller caller, AgreementId id, Party party, Sha256 document, String typed) {
    return agreement.taken("sign", caller, id, party, document, typed);
  }

  @Override
  public Decision<AgreementEvent> decline(
      Caller caller, AgreementId id, Party party, Sha256 document, String explanation) {
    return agreement.taken("decline", caller, id, party, document, explanation);
  }
}
