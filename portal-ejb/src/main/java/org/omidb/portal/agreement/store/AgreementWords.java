package org.omidb.portal.agreement.store;

import java.util.List;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementEvent.Activated;
import org.omidb.portal.agreement.domain.AgreementEvent.AgreementEnded;
import org.omidb.portal.agreement.domain.AgreementEvent.ConditionMet;
import org.omidb.portal.agreement.domain.AgreementEvent.DrawnUp;
import org.omidb.portal.agreement.domain.AgreementEvent.Expired;
import org.omidb.portal.agreement.domain.AgreementEvent.Revised;
import org.omidb.portal.agreement.domain.AgreementEvent.SentForSigning;
import org.omidb.portal.agreement.domain.AgreementEvent.SignatoryAccepted;
import org.omidb.portal.agreement.domain.AgreementEvent.SignatoryInvited;
import org.omidb.portal.agreement.domain.AgreementEvent.Signed;
import org.omidb.portal.agreement.domain.AgreementEvent.SigningDeclined;
import org.omidb.portal.agreement.domain.AgreementEvent.TakenBack;
import org.omidb.portal.agreement.domain.AgreementText;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.store.KeptWords;
import org.omidb.portal.shared.domain.Sha256;

/** The documents that were read and signed, and the words to an end or to a refusal to sign. */
public final class AgreementWords implements KeptWords<AgreementEvent> {

  @Override
  public Stream<AgreementEvent> stream() {
    return AgreementStream.AGREEMENT;
  }

  @Override
  public List<Named> namedBy(AgreementEvent event) {
    return switch (event) {
      case DrawnUp it -> document(it.draft());
      case Revised it -> document(it.draft());
      case SigningDeclined it -> text(it.words());
      case AgreementEnded it -> text(it.words());
      case SentForSigning it -> List.of();
      case TakenBack it -> List.of();
      case SignatoryInvited it -> List.of();
      case SignatoryAccepted it -> List.of();
      case Signed it -> List.of();
      case Activated it -> List.of();
      case ConditionMet it -> List.of();
      case Expired it -> List.of();
    };
  }

  @Override
  public String select() {
    return """
    select agreement_id as id, 'document ' || hash as place, body as words, null as key
    from agreement_document
    union all
    select agreement_id, 'text ' || hash, body, null from agreement_text
    """;
  }

  private static List<Named> document(AgreementText draft) {
    return List.of(new Named("document " + draft.document().hex(), draft.document()));
  }

  private static List<Named> text(Sha256 hash) {
    return List.of(new Named("text " + hash.hex(), hash));
  }
}
