package org.omidb.portal.web.application;

import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.web.shared.Query;

/** What waits beside a section, and which of it stands in the fields of its page. */
final class SectionAsides {

  private final List<Aside> all;
  private final Optional<Aside> shown;

  SectionAsides(List<Aside> all, Query query) {
    this.all = all;
    this.shown =
        query
            .findId("aside")
            .flatMap(key -> all.stream().filter(it -> it.id().equals(key)).findFirst());
  }

  Optional<Aside> shown() {
    return shown;
  }

  List<Aside> others() {
    return all.stream().filter(it -> !shown.equals(Optional.of(it))).toList();
  }
}
