package org.omidb.portal.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.shared.domain.PersonId;

/** A service as every feature has one, with a command that boils and one that boils over. */
@Retried
@Transactional
@ApplicationScoped
public class Kettle {

  sealed interface Water {
    record Boiled(int round) implements Water {}
  }

  static final Stream<Water> WATER =
      Stream.of("kettle", Water.class, Map.of("boiled", Water.Boiled.class));

  @Inject Histories histories;
  @Inject Outbox outbox;
  @Inject InstantSource clock;

  /** Appends one event after those it has read; what happens in between is the test's. */
  public int boil(UUID id, Callable<?> inBetween) throws Exception {
    int past = histories.of(WATER, id).size();
    inBetween.call();
    histories.append(
        WATER, id, past, clock.instant(), PersonId.PORTAL, List.of(new Water.Boiled(past + 1)));
    return past + 1;
  }

  /** Writes an event and a mail, and fails. */
  public void boilOver(UUID id, String recipient) throws Exception {
    boil(id, () -> true);
    whistle(recipient);
    throw new IllegalStateException("boiled over");
  }

  public void whistle(String recipient) {
    outbox.send(recipient, "kettle", Map.of("name", recipient));
  }

  public int boiled(UUID id) {
    return histories.of(WATER, id).size();
  }
}
