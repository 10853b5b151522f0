package org.omidb.portal.erasure.domain;

import org.omidb.portal.application.domain.Stage;

/** What an erasure does to one application. */
public sealed interface Fate {

  /** Its words go: interest, answers, files, threads, notes. Its events stay. */
  record Emptied(Before before) implements Fate {}

  /** It is somebody else's: the person leaves it, and their own messages go. */
  record Left(boolean applies) implements Fate {}

  /** It stays as it is. */
  record Kept(Why why) implements Fate {}

  /** What has to happen to it first. */
  enum Before {
    NOTHING,
    /** It is under way, and is withdrawn in its applicant's name. */
    WITHDRAW,
    /** Nobody has taken its invitation up, and nobody will. */
    CLOSE
  }

  /** Why something stays. */
  enum Why {
    /** Others apply too: their work would go with it. It is handed over first. */
    OTHERS_APPLY,
    /** An agreement names it, and is kept as a contract is (UK GDPR, Article 17 (3) (b), (e)). */
    AGREEMENT,
    /** The team has not answered the expression of interest. */
    NOT_ANSWERED;

    /** Whether it goes once somebody has done something about it. */
    public boolean forNow() {
      return switch (this) {
        case OTHERS_APPLY, NOT_ANSWERED -> true;
        case AGREEMENT -> false;
      };
    }
  }

  /** What becomes of an application. */
  static Fate of(Involved it) {
    if (it.agreed()) {
      return new Kept(Why.AGREEMENT);
    }
    return switch (it.as()) {
      case CO_APPLICANT -> new Left(!it.stage().ended());
      case VISITOR -> ofVisitor(it.stage());
      case PRINCIPAL -> ofPrincipal(it);
    };
  }

  private static Fate ofPrincipal(Involved it) {
    if (it.stage().ended()) {
      return new Emptied(Before.NOTHING);
    }
    return it.others() ? new Kept(Why.OTHERS_APPLY) : new Emptied(Before.WITHDRAW);
  }

  private static Fate ofVisitor(Stage stage) {
    return switch (stage) {
      case INTERESTED -> new Kept(Why.NOT_ANSWERED);
      case INVITED -> new Emptied(Before.CLOSE);
      case DECLINED, REJECTED, WITHDRAWN, CLOSED, DUPLICATE, SPAM -> new Emptied(Before.NOTHING);
      // somebody else took the invitation up, who applies there now
      case DRAFTING, CHANGING, SUBMITTED, UNDER_REVIEW, APPROVED, UNDER_AGREEMENT ->
          new Left(false);
    };
  }
}
