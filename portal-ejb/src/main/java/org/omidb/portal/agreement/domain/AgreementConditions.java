package org.omidb.portal.agreement.domain;

import java.util.List;
import java.util.Optional;
import org.omidb.portal.shared.domain.Sha256;

/**
 * The committee's conditions under an agreement, in the order of the letter.
 *
 * @param letter the hash of the letter; empty where the approval has no conditions
 */
public record AgreementConditions(Optional<Sha256> letter, List<AgreementCondition> all) {

  public static final AgreementConditions NONE =
      new AgreementConditions(Optional.empty(), List.of());

  public AgreementConditions {
    all = List.copyOf(all);
  }

  /** What has still to be met, as mails and refusals name it. */
  public List<String> open() {
    return all.stream().filter(AgreementCondition::open).map(AgreementCondition::named).toList();
  }
}
