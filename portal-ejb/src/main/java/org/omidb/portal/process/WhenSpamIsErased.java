package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.omidb.portal.application.service.SpamErased;
import org.omidb.portal.thread.service.ThreadErasure;

/** When what was written as spam is erased, so is what was said about it. */
@ApplicationScoped
public class WhenSpamIsErased {

  private final ThreadErasure threads;

  @Inject
  public WhenSpamIsErased(ThreadErasure threads) {
    this.threads = threads;
  }

  void on(@Observes SpamErased spam) {
    threads.empty(spam.id());
  }
}
