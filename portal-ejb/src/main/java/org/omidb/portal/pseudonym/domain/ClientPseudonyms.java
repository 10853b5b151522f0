package org.omidb.portal.pseudonym.domain;

import java.time.LocalDate;

/**
 * Everything that stands in a release in place of one client's names and dates.
 *
 * @param source her id in the catalogue
 * @param id her id in the release, such as {@code demd1000001}
 * @param days by how many days her dates move, -364 to -1
 * @param names the names that follow from the key
 */
public record ClientPseudonyms(String source, String id, int days, KeyedNames names) {

  public static ClientPseudonyms of(KeyedNames names, String sourceClient, long number) {
    return new ClientPseudonyms(
        sourceClient, ClientNumbers.id(number), names.days(sourceClient), names);
  }

  public String uid(String sourceUid) {
    return names.uid(sourceUid);
  }

  public LocalDate shift(LocalDate date) {
    return date.plusDays(days);
  }
}
