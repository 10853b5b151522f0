package org.omidb.portal.web.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omidb.portal.casefile.domain.Opening;
import org.omidb.portal.casefile.service.CaseFiles;
import org.omidb.portal.people.service.People;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code data/openings.xhtml}: who has looked at whose case. */
@Named
@RequestScoped
public class OpeningsPage {

  @Inject Query query;
  @Inject CurrentPerson person;
  @Inject CaseFiles files;
  @Inject People people;
  @Inject Texts texts;

  private int page = 1;
  private String unread = "";
  private boolean more;
  private List<Opening> lines = List.of();
  private Map<PersonId, String> names = Map.of();

  @PostConstruct
  void load() {
    var asked = query.text("page").orElse("1");
    if (asked.matches("[1-9][0-9]{0,4}")) {
      page = Integer.parseInt(asked);
    } else {
      unread = texts.text("casefile.unread.page", asked);
    }
    var read = files.openings(person.caller(), page);
    if (read.isEmpty() && page > 1) {
      unread = texts.text("casefile.unread.page", asked);
      page = 1;
      read = files.openings(person.caller(), page);
    }
    more = read.size() > CaseFiles.OPENINGS_PER_PAGE;
    lines = read.stream().limit(CaseFiles.OPENINGS_PER_PAGE).toList();
    names = people.names(lines.stream().map(Opening::person).collect(Collectors.toSet()));
  }

  /** What of the address could not be read; empty if all could. */
  public String getUnread() {
    return unread;
  }

  public List<Opening> getLines() {
    return lines;
  }

  public String name(PersonId id) {
    return names.getOrDefault(id, "Somebody");
  }

  /** The address of earlier or later lines; empty where there are none. */
  public String address(int by) {
    boolean there = by < 0 ? page > 1 : more;
    return there ? "/data/openings?page=" + (page + by) : "";
  }
}
