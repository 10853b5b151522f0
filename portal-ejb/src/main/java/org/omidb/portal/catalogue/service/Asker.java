package org.omidb.portal.catalogue.service;

import java.util.UUID;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;

/** Who asks the catalogue: a person by id, or a visitor's session by a random one. */
public record Asker(String key) {

  /** The caller, or the session of a visitor. */
  public static Asker of(Caller caller, UUID session) {
    return caller.id().equals(PersonId.VISITOR) ? new Asker("session:" + session) : of(caller);
  }

  static Asker of(Caller caller) {
    return new Asker("person:" + caller.id().value());
  }
}
