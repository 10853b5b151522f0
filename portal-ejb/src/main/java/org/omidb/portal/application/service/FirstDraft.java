package org.omidb.portal.application.service;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.omidb.portal.application.domain.Interest;
import org.omidb.portal.application.store.DraftStore;
import org.omidb.portal.application.store.InterestStore;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;

/** What the applicant said in the expression of interest is not asked a second time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FirstDraft {

  /** Section, its question, and the question of the expression of interest. */
  private record Carried(String section, String question, String from) {}

  private static final List<Carried> CARRIED =
      List.of(
          new Carried("applicant", "full-name", "name"),
          new Carried("applicant", "email", "email"),
          new Carried("organisation", "legal-name", "organisation"),
          new Carried("organisation", "kind", "organisation-kind"),
          new Carried("project", "title", "title"));

  private final InterestStore interests;
  private final DraftStore drafts;
  private final InstantSource clock;

  @Inject
  public FirstDraft(InterestStore interests, DraftStore drafts, InstantSource clock) {
    this.interests = interests;
    this.drafts = drafts;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway")
  protected FirstDraft() {
    this(null, null, null);
  }

  public void write(Caller applicant, ApplicationId id) {
    var interest = interests.find(id).orElseThrow();
    CARRIED.stream()
        .map(Carried::section)
        .distinct()
        .forEach(section ->
            drafts.save(
                id,
                section,
                0,
                Written.of(Answers.of(carried(section, interest))),
                applicant.id(),
                clock.instant()));
  }

  private static Map<String, List<String>> carried(String section, Interest interest) {
    return CARRIED.stream()
        .filter(one -> one.section().equals(section))
        .collect(toMap(Carried::question, one -> interest.answers().all(one.from())));
  }
}
