package org.omidb.portal.screening.domain;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.omidb.portal.shared.domain.ApplicationId;

/** The screening of one application: each has one, so that its id follows from the other's. */
public record ScreeningId(UUID value) {

  public static ScreeningId of(ApplicationId application) {
    var name = "screening of " + application.value();
    return new ScreeningId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
