package org.omidb.portal.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.Draft;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.application.service.OlderPages;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Typed;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;

/**
 * A section's page that is sent after its draft has moved to a newer version of the form. A hidden
 * field says in which version it was made.
 */
@RequestScoped
public class SectionOfBefore {

  private final HttpServletRequest request;
  private final Asked asked;
  private final Drafts drafts;
  private final OlderPages pages;
  private final CurrentPerson person;
  private final Messages messages;

  @Inject
  public SectionOfBefore(
      HttpServletRequest request,
      Asked asked,
      Drafts drafts,
      OlderPages pages,
      CurrentPerson person,
      Messages messages) {
    this.request = request;
    this.asked = asked;
    this.drafts = drafts;
    this.pages = pages;
    this.person = person;
    this.messages = messages;
  }

  /** The draft as the page has it: what is sent may be in an earlier version of the form. */
  Draft draft(ApplicationId id) {
    return request.getMethod().equals("POST") && asked.find("form-version").isPresent()
        ? pages.read(person.caller(), id, asked.number("form-version"))
        : drafts.read(person.caller(), id);
  }

  /** Whether the page was made before the draft moved. */
  boolean isBefore(Draft shown, ApplicationId id) {
    return shown.form().version() < drafts.read(person.caller(), id).form().version();
  }

  /** Keeps what was sent where it is asked for now, and leads to the list of sections. */
  @Nullable String save(
      Draft shown, ApplicationId id, Section section, FilledWith filled, Typed sent) {
    int version = shown.form().version();
    return switch (pages.save(person.caller(), id, version, section.id(), filled, sent)) {
      case Accepted(var kept) -> {
        messages.info(
            kept.getFirst() instanceof SectionKept.InPlace
                ? "application.section-of-before"
                : "application.section-of-before-aside");
        yield "/application/tasks?faces-redirect=true&id=" + id;
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }
}
