package org.omidb.portal.thread.domain;

import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Sha256;

/** What can be asked of a thread; each command says as what somebody speaks. */
public sealed interface ThreadCommand {

  Voice voice();

  /** Begins one with its first message. */
  record Open(ApplicationId application, Anchor anchor, Voice voice, Sha256 words)
      implements ThreadCommand {}

  record Answer(Voice voice, Sha256 words) implements ThreadCommand {}

  /** Says that nothing more has to be answered. */
  record Resolve(Voice voice) implements ThreadCommand {}

  record Reopen(Voice voice) implements ThreadCommand {}
}
