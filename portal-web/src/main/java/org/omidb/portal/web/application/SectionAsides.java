package org.omidb.portal.web.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.form.domain.Written;
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

  /** What stands in the fields: what waits, over what is saved. */
  Written over(Section whole, Typed saved, LocalDate today) {
    var stands = shown.map(Aside::typed).map(saved::under).orElse(saved);
    return DraftRules.read(whole, stands, today);
  }

  /** The questions of which another text is saved than the one that waits. */
  Section overlaps(Section section, Typed saved) {
    return section.only(
        shown
            .map(it -> it.typed().otherThan(saved).values().keySet())
            .map(Set::copyOf)
            .orElse(Set.of()));
  }

  List<Aside> others() {
    return all.stream().filter(it -> !shown.equals(Optional.of(it))).toList();
  }
}
