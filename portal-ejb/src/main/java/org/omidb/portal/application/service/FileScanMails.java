package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRelation.APPLYING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.application.domain.StoredFile;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;

/** Who is told that a virus scanner has found something in a file. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FileScanMails {

  private final Outbox outbox;
  private final Settings settings;
  private final People people;
  private final ApplicationStore rows;

  @Inject
  public FileScanMails(Outbox outbox, Settings settings, People people, ApplicationStore rows) {
    this.outbox = outbox;
    this.settings = settings;
    this.people = people;
    this.rows = rows;
  }

  /**
   * Tells who has uploaded it, if they still apply, and the principal applicant.
   *
   * @param submitted whether others than those who apply have been able to read it; the team is
   *     told, too
   * @param stood whether an answer of the draft named it, which cannot be submitted so, nor again
   *     where the application has come back for changes
   */
  void infected(ApplicationId id, StoredFile file, boolean submitted, boolean stood) {
    var line = rows.find(id).orElseThrow();
    var told = new LinkedHashSet<PersonId>();
    if (!Collections.disjoint(rows.relations(id, file.by()), APPLYING)) {
      told.add(file.by());
    }
    line.applicant().ifPresent(told::add);
    var template = template(submitted, stood, line.stage().draft());
    var page = template.equals("file-infected-later") ? "/application/read" : "/application/tasks";
    var values =
        Map.of(
            "reference", line.reference(),
            "title", line.title(),
            "file", file.attachment().fileName());
    for (var person : told) {
      people
          .find(person)
          .ifPresent(it -> {
            var all = new HashMap<>(values);
            all.put("name", it.name());
            all.put("link", page(page, id));
            outbox.send(Optional.of(id.value()), it.email(), template, all);
          });
    }
    if (submitted) {
      outbox.send(
          Optional.of(id.value()),
          settings.text(Setting.TEAM_MAIL),
          "file-infected-note",
          Map.of("reference", line.reference(), "link", page("/application/read", id)));
    }
  }

  private static String template(boolean submitted, boolean stood, boolean open) {
    if (submitted) {
      return stood && open ? "file-infected-changing" : "file-infected-later";
    }
    return stood ? "file-infected" : "file-infected-aside";
  }

  private String page(String address, ApplicationId id) {
    return settings.text(Setting.BASE_URL) + address + "?id=" + id;
  }
}
