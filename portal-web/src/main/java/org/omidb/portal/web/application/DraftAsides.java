package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.omidb.portal.application.domain.Aside;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.web.shared.CurrentPerson;

/**
 * For the pages about a whole draft: what was typed in another window and waits beside a section is
 * named there, too, so that nobody submits without it and does not know.
 */
@Named
@RequestScoped
public class DraftAsides {

  /**
   * Something that waits.
   *
   * @param title of its section
   * @param address where it stands in the fields
   * @param author who typed it: "you", or a name
   */
  public record Waiting(String title, String address, Instant at, String author) {}

  @Inject Asked asked;
  @Inject Drafts drafts;
  @Inject CurrentPerson person;
  @Inject Authors authors;

  private List<Waiting> all = List.of();

  @PostConstruct
  void load() {
    var id = asked.application();
    var draft = drafts.read(person.caller(), id);
    all = drafts.asides(person.caller(), id).stream().map(it -> waiting(draft, it)).toList();
  }

  /** All that waits, the newest first. */
  public List<Waiting> getAll() {
    return all;
  }

  private Waiting waiting(Draft draft, Aside aside) {
    var address =
        "/application/section?id=%s&section=%s&aside=%s"
            .formatted(asked.getId(), aside.section(), aside.id());
    var title = draft.form().section(aside.section()).orElseThrow().title();
    return new Waiting(title, address, aside.at(), authors.name(aside.by()));
  }
}
