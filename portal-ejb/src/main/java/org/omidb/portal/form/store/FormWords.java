package org.omidb.portal.form.store;

import java.util.List;
import org.omidb.portal.form.domain.FormVersionEvent;
import org.omidb.portal.form.domain.FormVersionEvent.VersionDrafted;
import org.omidb.portal.form.domain.FormVersionEvent.VersionPublished;
import org.omidb.portal.form.domain.FormVersionEvent.VersionRetired;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.history.store.KeptWords;

/** The texts of forms, which are no person's words, so that their hashes have no keys. */
public final class FormWords implements KeptWords<FormVersionEvent> {

  @Override
  public Stream<FormVersionEvent> stream() {
    return FormStream.FORM;
  }

  @Override
  public List<Named> namedBy(FormVersionEvent event) {
    return switch (event) {
      case VersionDrafted(var version, var content) ->
          List.of(new Named("version " + version, content));
      case VersionPublished published -> List.of();
      case VersionRetired retired -> List.of();
    };
  }

  @Override
  public String select() {
    return """
    select form_id as id, 'version ' || version as place, body as words,
      cast(null as text) as key
    from form_version
    """;
  }
}
