package org.omidb.portal.review.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.omidb.portal.review.domain.Declaration;
import org.omidb.portal.review.domain.PanelMember;
import org.omidb.portal.shared.domain.PersonId;

/** One person on one panel, or a chair off it who has declared an interest or none. */
@Entity
@Table(name = "review_member")
@IdClass(MemberRow.Key.class)
class MemberRow {

  record Key(UUID reviewId, UUID personId) {}

  @Id
  @Column(name = "review_id")
  UUID reviewId;

  @Id
  @Column(name = "person_id")
  UUID personId;

  @Enumerated(EnumType.STRING)
  Declaration standing;

  boolean voted;

  @SuppressWarnings("NullAway.Init")
  protected MemberRow() {}

  MemberRow(UUID reviewId, PanelMember member) {
    this.reviewId = reviewId;
    this.personId = member.person().value();
    this.standing = member.standing();
    this.voted = member.voted();
  }

  PanelMember member() {
    return new PanelMember(new PersonId(personId), standing, voted);
  }
}
