package org.omidb.portal.application.domain;

import java.util.Map;
import java.util.Optional;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What is known of the people around an application beside its history.
 *
 * @param answers nothing while none were submitted, or once they were erased
 * @param addresses the verified addresses of the accounts of those who apply and of those who have
 *     gone
 */
public record TeamFacts(Optional<TeamAnswers> answers, Map<PersonId, String> addresses) {

  /** Where no answer says who will access data. */
  public static final TeamFacts NONE = new TeamFacts(Optional.empty(), Map.of());

  public TeamFacts {
    addresses = Map.copyOf(addresses);
  }

  /** Whether the account of the person has the address of the member. */
  boolean is(PersonId person, NamedMember member) {
    return MailAddress.same(addresses.getOrDefault(person, ""), member.address());
  }
}
