package org.omidb.portal.thread.domain;

import static org.omidb.portal.thread.domain.ThreadRefusal.NOT_PERMITTED;
import static org.omidb.portal.thread.domain.ThreadRelation.ASKER;
import static org.omidb.portal.thread.domain.ThreadRelation.PARTICIPANT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;

/**
 * Who may ask what of a thread. Those who take part open, answer and reopen; resolved it is by the
 * side that opened it, as who was asked does not say that the answer is enough, or by the team.
 */
public final class ThreadPermissions {

  public static final PermissionTable<Conversation, ThreadCommand> TABLE =
      PermissionTable.of(
          ThreadCommand.class,
          List.of(
              new Row<>(
                  ThreadCommand.Open.class,
                  Set.of(Conversation.NotOpened.class),
                  Set.of(PARTICIPANT)),
              new Row<>(
                  ThreadCommand.Answer.class, Set.of(Conversation.Open.class), Set.of(PARTICIPANT)),
              new Row<>(
                  ThreadCommand.Resolve.class, Set.of(Conversation.Open.class), Set.of(ASKER)),
              new Row<>(
                  ThreadCommand.Reopen.class,
                  Set.of(Conversation.Resolved.class),
                  Set.of(PARTICIPANT))));

  private ThreadPermissions() {}

  /**
   * The rule's answer to those whom the table allows.
   *
   * @param voice as what the caller speaks in threads of this kind, if they do
   * @param ended whether nothing more will happen to the application
   */
  public static Decision<ThreadEvent> decide(
      Optional<Voice> voice, boolean ended, Conversation thread, ThreadCommand command) {
    return voice.filter(command.voice()::equals).isEmpty()
        ? Decision.refuse(NOT_PERMITTED)
        : TABLE.decide(
            who(voice, thread),
            thread,
            command,
            NOT_PERMITTED,
            () -> ThreadRules.decide(thread, ended, command));
  }

  /** What somebody who speaks so is to this thread. */
  public static Set<ThreadRelation> who(Optional<Voice> voice, Conversation thread) {
    if (voice.isEmpty()) {
      return Set.of();
    }
    var relations = EnumSet.of(PARTICIPANT);
    if (asks(voice.get(), thread)) {
      relations.add(ASKER);
    }
    return relations;
  }

  private static boolean asks(Voice voice, Conversation thread) {
    return switch (thread) {
      case Conversation.NotOpened it -> false;
      case Conversation.Open it -> voice == Voice.STAFF || voice.applies() == it.opener().applies();
      case Conversation.Resolved(var before) -> asks(voice, before);
    };
  }
}
