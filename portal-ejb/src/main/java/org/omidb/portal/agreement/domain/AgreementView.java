package org.omidb.portal.agreement.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agreement as one person may see it.
 *
 * @param document the standing text as HTML
 * @param mine the parties that the reader may sign for now
 * @param offers the commands that make sense for the reader now
 * @param ending why it was ended before its last day
 * @param endingWords what was said to it
 * @param declined what a signatory said who declined the text that stands
 */
public record AgreementView(
    AgreementLine line,
    String document,
    List<Signature> signatures,
    Set<Party> mine,
    Set<Class<? extends AgreementCommand>> offers,
    Optional<EndReason> ending,
    Optional<String> endingWords,
    Optional<String> declined,
    List<AgreementStep> steps) {

  public AgreementView {
    signatures = List.copyOf(signatures);
    mine = Set.copyOf(mine);
    offers = Set.copyOf(offers);
    steps = List.copyOf(steps);
  }

  public Optional<Signature> signature(Party party) {
    return signatures.stream().filter(signature -> signature.party() == party).findFirst();
  }

  public boolean may(Class<? extends AgreementCommand> command) {
    return offers.contains(command);
  }
}
