package org.omidb.portal.thread.domain;

import static org.omidb.portal.application.domain.ApplicationRelation.APPLYING;
import static org.omidb.portal.application.domain.ApplicationRelation.CONFLICTED;
import static org.omidb.portal.application.domain.ApplicationRelation.ON_PANEL;
import static org.omidb.portal.application.domain.ApplicationRelation.SIGNATORY;
import static org.omidb.portal.application.domain.ApplicationRelation.VISITOR;
import static org.omidb.portal.application.domain.ApplicationRelation.WRITING;
import static org.omidb.portal.shared.domain.Role.ADMINISTRATOR;
import static org.omidb.portal.shared.domain.Role.AUDITOR;
import static org.omidb.portal.shared.domain.Role.LICENSING;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.shared.domain.Caller;

/**
 * Who takes part in the threads of an application, and who reads along. Who applies or signs is
 * never anything else beside that, and who has an interest takes no part in anything.
 */
public final class ThreadPeople {

  private ThreadPeople() {}

  /**
   * As what the caller speaks in threads of this kind; nothing if they do not. Who has shown to be
   * the visitor whose application it may become speaks as who applies.
   *
   * @param relations what the caller is to the application
   */
  public static Optional<Voice> voice(
      Caller caller, Set<ApplicationRelation> relations, ThreadKind kind) {
    if (relations.contains(CONFLICTED)) {
      return Optional.empty();
    }
    if (applies(relations)) {
      boolean writes = !Collections.disjoint(relations, WRITING);
      return kind == ThreadKind.WITH_APPLICANT && writes
          ? Optional.of(Voice.APPLICANT)
          : Optional.empty();
    }
    if (relations.contains(SIGNATORY)) {
      return Optional.empty();
    }
    if (relations.contains(VISITOR)) {
      return kind == ThreadKind.WITH_APPLICANT ? Optional.of(Voice.APPLICANT) : Optional.empty();
    }
    boolean reviews = relations.contains(ON_PANEL);
    return switch (kind) {
      case WITH_APPLICANT -> {
        var asPanel = reviews ? Optional.of(Voice.COMMITTEE) : Optional.<Voice>empty();
        yield caller.has(LICENSING) ? Optional.of(Voice.STAFF) : asPanel;
      }
      case AMONG_STAFF -> caller.has(LICENSING) ? Optional.of(Voice.STAFF) : Optional.empty();
      case IN_COMMITTEE -> reviews ? Optional.of(Voice.COMMITTEE) : Optional.empty();
    };
  }

  /**
   * Whether the caller reads threads of this kind: who takes part, and who watches over it all. The
   * team reads what the committee says, unless one of them has still to declare an interest.
   *
   * @param silent whether the caller is asked for an interest and has not declared yet
   */
  public static boolean reads(
      Caller caller, Set<ApplicationRelation> relations, boolean silent, ThreadKind kind) {
    if (voice(caller, relations, kind).isPresent()) {
      return true;
    }
    if (applies(relations) && !relations.contains(CONFLICTED)) {
      return kind == ThreadKind.WITH_APPLICANT;
    }
    boolean outside =
        relations.contains(CONFLICTED) || applies(relations) || relations.contains(SIGNATORY);
    boolean watches = !outside && caller.hasAny(LICENSING, ADMINISTRATOR, AUDITOR);
    return switch (kind) {
      case WITH_APPLICANT, AMONG_STAFF -> watches;
      case IN_COMMITTEE -> watches && !silent;
    };
  }

  /** Whether a reader learns who has spoken so: those who apply never which member has asked. */
  public static boolean learnsWho(Set<ApplicationRelation> relations, Voice voice) {
    return voice != Voice.COMMITTEE || !applies(relations);
  }

  private static boolean applies(Set<ApplicationRelation> relations) {
    return !Collections.disjoint(relations, APPLYING);
  }
}
