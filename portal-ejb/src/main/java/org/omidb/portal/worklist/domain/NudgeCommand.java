package org.omidb.portal.worklist.domain;

/** What can be asked of the reminders of one side. */
public sealed interface NudgeCommand {

  /** Reminds those who hold the step. */
  record Nudge(NextStep step) implements NudgeCommand {}
}
