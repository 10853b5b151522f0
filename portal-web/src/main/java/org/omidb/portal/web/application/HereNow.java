package org.omidb.portal.web.application;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.PresentApplicant;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.application.service.Presences;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/** Who else writes in the application that a page is about, in a sentence each. */
@Named
@RequestScoped
public class HereNow {

  @Inject Asked asked;
  @Inject Presences presences;
  @Inject Drafts drafts;
  @Inject CurrentPerson person;
  @Inject Texts texts;

  private @Nullable String text;

  /** Says that the reader writes in a section, too, and who else writes. */
  String renewed(String section) {
    presences.renew(person.caller(), asked.application(), section);
    return getText();
  }

  /** Who else writes; empty while nobody does. */
  public String getText() {
    if (text == null) {
      text = read();
    }
    return text;
  }

  private String read() {
    var others = presences.others(person.caller(), asked.application());
    if (others.isEmpty()) {
      return "";
    }
    var draft = drafts.read(person.caller(), asked.application());
    return others.stream().map(it -> sentence(draft, it)).collect(joining(" "));
  }

  private String sentence(Draft draft, PresentApplicant other) {
    return draft
        .form()
        .section(other.section())
        .map(section -> {
          var place = SectionPlace.of(draft, section);
          return place.isAsked()
              ? texts.text("application.here", other.name(), place.number(), section.title())
              : texts.text("application.here-somewhere", other.name());
        })
        .orElseGet(() -> texts.text("application.here-somewhere", other.name()));
  }
}
