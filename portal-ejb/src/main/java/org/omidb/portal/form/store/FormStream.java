package org.omidb.portal.form.store;

import java.util.Map;
import org.omidb.portal.form.domain.FormVersionEvent;
import org.omidb.portal.history.domain.Stream;

/** The stream {@code form} and the stored names of its events. */
public final class FormStream {

  public static final Stream<FormVersionEvent> FORM =
      Stream.of(
          "form",
          FormVersionEvent.class,
          Map.of(
              "drafted", FormVersionEvent.VersionDrafted.class,
              "published", FormVersionEvent.VersionPublished.class,
              "retired", FormVersionEvent.VersionRetired.class));

  private FormStream() {}
}
