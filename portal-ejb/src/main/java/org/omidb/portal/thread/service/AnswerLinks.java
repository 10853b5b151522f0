package org.omidb.portal.thread.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.link.domain.LinkSecret;
import org.omidb.portal.link.domain.LinkTerm;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.store.AnswerLinkStore;

/** Makes the links by which visitors answer a question; each is of one mail. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AnswerLinks {

  private final AnswerLinkStore store;
  private final Settings settings;
  private final InstantSource clock;

  @Inject
  public AnswerLinks(AnswerLinkStore store, Settings settings, InstantSource clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** The address of a new one, for a mail of the same transaction. */
  String next(ThreadId thread) {
    var secret = LinkSecret.random();
    store.add(secret.hash(), thread, LinkTerm.end(clock.instant()));
    return settings.text(Setting.BASE_URL) + "/interest/answer?token=" + secret.reveal();
  }
}
