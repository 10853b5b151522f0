package org.omidb.portal.casefile.domain;

import java.time.Instant;
import java.util.List;
import org.omidb.portal.catalogue.domain.CaseType;

/**
 * One woman's case.
 *
 * @param classification as the source states it: N, M, B or CI
 * @param synthetic whether she is made up
 * @param version counts the imports that changed her
 * @param history what happened, by date
 */
public record CaseFile(
    ClientName client,
    String site,
    String classification,
    CaseType status,
    boolean synthetic,
    int version,
    Instant importedAt,
    List<CaseEvent> history,
    List<CaseLesion> lesions,
    List<CaseStudy> studies) {

  public CaseFile {
    history = List.copyOf(history);
    lesions = List.copyOf(lesions);
    studies = List.copyOf(studies);
  }

  public long episodes() {
    return history.stream().filter(it -> it.kind() == CaseEvent.Kind.EPISODE).count();
  }

  public long images() {
    return studies.stream().mapToLong(study -> study.images().size()).sum();
  }
}
