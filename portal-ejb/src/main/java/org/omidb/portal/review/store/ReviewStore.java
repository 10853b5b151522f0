package org.omidb.portal.review.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.omidb.portal.application.domain.ApplicationRelation.APPLICANT;
import static org.omidb.portal.application.domain.ApplicationRelation.CO_EDITOR;
import static org.omidb.portal.application.domain.ApplicationRelation.CO_READER;
import static org.omidb.portal.application.domain.ApplicationRelation.SIGNATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.review.domain.Declaration;
import org.omidb.portal.review.domain.PanelMember;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.review.domain.ReviewLine;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Content;

/** Reviews as rows; each query asks whether the caller may read what it finds. */
@ApplicationScoped
public class ReviewStore {

  /** Nobody knows of the review of their own application, whatever their roles. */
  private static final String READABLE =
      """
      select r from ReviewRow r
      where (:everything = true or :chairs = true or r.chair = :person or exists
        (select m.personId from MemberRow m where m.reviewId = r.id and m.personId = :person))
      and not exists (select a.personId from RelationRow a where a.applicationId = r.applicationId
        and a.personId = :person and a.relation in :applying)
      """;

  /**
   * Who is asked to declare, or has an interest, sees nobody's standing but their own; so does a
   * chair of other reviews.
   */
  private static final String MEMBERS =
      """
      select m from MemberRow m where m.reviewId in :reviews
      and (m.personId = :person
        or (:everything = true
          and not exists (select o.personId from MemberRow o
            where o.reviewId = m.reviewId and o.personId = :person and o.standing in :bound)
          and not exists (select r.id from ReviewRow r
            where r.id = m.reviewId and r.chair = :person))
        or exists (select f.personId from MemberRow f
          where f.reviewId = m.reviewId and f.personId = :person and f.standing in :free))
      order by m.personId
      """;

  private final EntityManager em;

  @Inject
  public ReviewStore(EntityManager em) {
    this.em = em;
  }

  /** Brings the rows up to date with the state after a command. */
  public void show(ReviewId id, Review state, Instant at) {
    switch (state) {
      case Review.NotOpened() -> {}
      case Review.Open open -> row(id, open, at);
      case Review.Closed(var last, var outcome) -> {
        var row = row(id, last, at);
        row.closed = at;
        row.outcome = outcome;
      }
    }
  }

  /** The review, if the caller may read it. */
  public Optional<ReviewLine> findFor(Caller caller, ReviewId id) {
    return lines(caller, readable(caller, " and r.id = :id", "").setParameter("id", id.value()))
        .stream()
        .findFirst();
  }

  /** Every review that the caller may read, the newest first. */
  public List<ReviewLine> allFor(Caller caller) {
    return lines(caller, readable(caller, "", " order by r.opened desc, r.id"));
  }

  /** The rounds of review of one application that the caller may read, the newest first. */
  public List<ReviewLine> roundsFor(Caller caller, ApplicationId application) {
    return roundsFor(caller, List.of(application));
  }

  /** Those of several applications. */
  public List<ReviewLine> roundsFor(Caller caller, Collection<ApplicationId> applications) {
    return lines(
        caller,
        readable(caller, " and r.applicationId in :applications", " order by r.opened desc, r.id")
            .setParameter(
                "applications", applications.stream().map(ApplicationId::value).toList()));
  }

  /** Keeps words beside the history. */
  public void keep(ReviewId id, PersonId author, Content content, Instant at) {
    em.persist(new TextRow(id.value(), content.hash().hex(), author.value(), at, content.body()));
  }

  /** The words behind a hash, unless they were erased. */
  public <T> Optional<T> words(ReviewId id, Sha256 hash, Class<T> type) {
    return Optional.ofNullable(em.find(TextRow.class, new TextRow.Key(id.value(), hash.hex())))
        .filter(row -> !row.body.isEmpty())
        .map(row -> Content.read(row.body, type));
  }

  private ReviewRow row(ReviewId id, Review.Open state, Instant at) {
    var row = em.find(ReviewRow.class, id.value());
    if (row == null) {
      row = new ReviewRow(id.value(), state.application().value(), state.chair().value(), at);
      em.persist(row);
      em.flush();
    }
    row.chair = state.chair().value();
    showMembers(id.value(), state);
    return row;
  }

  private void showMembers(UUID id, Review.Open state) {
    var everybody = new HashSet<>(state.panel());
    everybody.addAll(state.conflicted());
    if (state.declared().contains(state.chair())) {
      everybody.add(state.chair());
    }
    for (var person : everybody) {
      em.merge(new MemberRow(id, member(state, person)));
    }
    for (var row : members(Caller.PORTAL, List.of(id))) {
      if (!everybody.contains(new PersonId(row.personId))) {
        em.remove(row);
      }
    }
  }

  private static PanelMember member(Review.Open state, PersonId person) {
    var standing = standing(state, person);
    return new PanelMember(person, standing, state.votes().containsKey(person));
  }

  private static Declaration standing(Review.Open state, PersonId person) {
    if (state.conflicted().contains(person)) {
      return Declaration.CONFLICTED;
    }
    if (!state.declared().contains(person)) {
      return Declaration.SILENT;
    }
    return state.panel().contains(person) ? Declaration.FREE : Declaration.CHAIRING;
  }

  private TypedQuery<ReviewRow> readable(Caller caller, String and, String order) {
    return em.createQuery(READABLE + and + order, ReviewRow.class)
        .setParameter("everything", readsEverything(caller))
        .setParameter("chairs", caller.has(Role.COMMITTEE_CHAIR))
        .setParameter("applying", EnumSet.of(APPLICANT, CO_EDITOR, CO_READER, SIGNATORY))
        .setParameter("person", caller.id().value());
  }

  private static boolean readsEverything(Caller caller) {
    return caller.equals(Caller.PORTAL)
        || caller.hasAny(Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR);
  }

  private List<ReviewLine> lines(Caller caller, TypedQuery<ReviewRow> query) {
    var rows = query.getResultList();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<PanelMember>> panels =
        members(caller, rows.stream().map(row -> row.id).toList()).stream()
            .collect(groupingBy(row -> row.reviewId, mapping(MemberRow::member, toList())));
    return rows.stream().map(row -> line(row, panels.getOrDefault(row.id, List.of()))).toList();
  }

  private List<MemberRow> members(Caller caller, List<UUID> reviews) {
    return em.createQuery(MEMBERS, MemberRow.class)
        .setParameter("reviews", reviews)
        .setParameter("person", caller.id().value())
        .setParameter("everything", readsEverything(caller))
        .setParameter("bound", List.of(Declaration.SILENT, Declaration.CONFLICTED))
        .setParameter("free", List.of(Declaration.FREE, Declaration.CHAIRING))
        .getResultList();
  }

  private static ReviewLine line(ReviewRow row, List<PanelMember> panel) {
    return new ReviewLine(
        new ReviewId(row.id),
        new ApplicationId(row.applicationId),
        new PersonId(row.chair),
        row.opened,
        Optional.ofNullable(row.closed),
        Optional.ofNullable(row.outcome),
        panel);
  }
}
