package org.omidb.portal.release.domain;

import java.util.HashSet;
import java.util.Set;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What a release is to hold and for whom.
 *
 * @param builders everybody who has set off a build of it: none of them may approve it
 */
public record Order(
    AgreementId agreement,
    ApplicationId application,
    FrozenSelectionId selection,
    Linking linking,
    Set<PersonId> builders) {

  public Order {
    builders = Set.copyOf(builders);
  }

  Order alsoBuiltBy(PersonId person) {
    var all = new HashSet<>(builders);
    all.add(person);
    return new Order(agreement, application, selection, linking, all);
  }
}
