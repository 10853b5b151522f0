package org.omidb.portal.application.domain;

import static org.omidb.portal.application.domain.ApplicationRefusal.*;
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.refuse;

import org.omidb.portal.application.domain.Application.Ended;
import org.omidb.portal.application.domain.Application.Interested;
import org.omidb.portal.application.domain.Application.Invited;
import org.omidb.portal.application.domain.Application.SortedOut;
import org.omidb.portal.application.domain.Application.Taken;
import org.omidb.portal.application.domain.Application.Unknown;
import org.omidb.portal.application.domain.ApplicationCommand.MarkAsDuplicate;
import org.omidb.portal.application.domain.ApplicationCommand.MarkAsSpam;
import org.omidb.portal.application.domain.ApplicationCommand.PutBack;
import org.omidb.portal.application.domain.ApplicationEvent.MarkedAsDuplicate;
import org.omidb.portal.application.domain.ApplicationEvent.MarkedAsSpam;
import org.omidb.portal.application.domain.ApplicationEvent.ReturnedToInbox;
import org.omidb.portal.shared.domain.Decision;

/**
 * What is put aside before it was answered. What has been answered is not: somebody has a link, or
 * a letter.
 */
final class SortingRules {

  private SortingRules() {}

  /**
   * The other one must not be put aside itself. So no chain of duplicates is ever begun at its end,
   * and none leads back to where it began.
   */
  static Decision<ApplicationEvent> decide(Application it, MarkAsDuplicate command) {
    return switch (it) {
      case Interested(var reference) when reference.equals(command.original()) ->
          refuse(OWN_REFERENCE);
      case Interested interested ->
          switch (command.state()) {
            case Unknown none -> refuse(ORIGINAL_UNKNOWN);
            case SortedOut sorted -> refuse(ORIGINAL_SORTED_OUT);
            case Interested other -> accept(new MarkedAsDuplicate(command.original()));
            case Invited other -> accept(new MarkedAsDuplicate(command.original()));
            case Taken other -> accept(new MarkedAsDuplicate(command.original()));
            case Ended other -> accept(new MarkedAsDuplicate(command.original()));
          };
      case Unknown unknown -> refuse(NOT_EXPRESSED);
      case SortedOut sorted -> refuse(SORTED_OUT);
      case Invited invited -> refuse(ALREADY_ANSWERED);
      case Taken taken -> refuse(ALREADY_ANSWERED);
      case Ended ended -> refuse(ENDED);
    };
  }

  static Decision<ApplicationEvent> decide(Application it, MarkAsSpam command) {
    return switch (it) {
      case Interested interested -> accept(new MarkedAsSpam());
      case Unknown unknown -> refuse(NOT_EXPRESSED);
      case SortedOut sorted -> refuse(SORTED_OUT);
      case Invited invited -> refuse(ALREADY_ANSWERED);
      case Taken taken -> refuse(ALREADY_ANSWERED);
      case Ended ended -> refuse(ENDED);
    };
  }

  static Decision<ApplicationEvent> decide(Application it, PutBack command) {
    if (!(it instanceof SortedOut)) {
      return refuse(NOT_SORTED_OUT);
    }
    return command.erased() ? refuse(WORDS_ERASED) : accept(new ReturnedToInbox());
  }
}
