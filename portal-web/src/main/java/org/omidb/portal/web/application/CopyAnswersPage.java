package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.EarlierOffer;
import org.omidb.portal.application.domain.FilledWith;
import org.omidb.portal.application.domain.SectionKept;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Drafts;
import org.omidb.portal.application.service.EarlierAnswers;
import org.omidb.portal.form.domain.DraftRules;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.domain.Written;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Ids;
import org.omidb.portal.web.shared.Messages;

/** The page {@code application/copy.xhtml}: answers of another application, to be copied here. */
@Named
@RequestScoped
public class CopyAnswersPage {

  @Inject Asked asked;
  @Inject Applications applications;
  @Inject Drafts drafts;
  @Inject EarlierAnswers earlier;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  @SuppressWarnings("NullAway.Init")
  private Section section;

  private List<ApplicationLine> others = List.of();
  private Optional<ApplicationLine> from = Optional.empty();
  private Optional<EarlierOffer> offer = Optional.empty();
  private Written written = Written.NONE;
  private String filled = "";
  private List<String> chosen = List.of();

  @PostConstruct
  void load() {
    var id = asked.application();
    line = applications.read(person.caller(), id);
    section = earlier.section(person.caller(), id, asked.find("section").orElse(""));
    others = earlier.others(person.caller(), id);
    var draft = drafts.read(person.caller(), id);
    filled =
        asked
            .find("filled")
            .orElseGet(
                () -> FilledWith.of(section, draft.section(section.id()).written().all()).text());
    if (asked.find("from").isPresent()) {
      from = Optional.of(named(asked.find("from").flatMap(Ids::find).map(ApplicationId::new)));
      offer = from.map(it -> earlier.offer(person.caller(), id, section.id(), it.id()));
      written =
          offer
              .map(it -> DraftRules.read(it.section(), it.answers(), draft.today()))
              .orElse(Written.NONE);
    }
  }

  private ApplicationLine named(Optional<ApplicationId> other) {
    return others.stream()
        .filter(it -> other.equals(Optional.of(it.id())))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Another application"));
  }

  /** Copies what was chosen, and shows the section with it. */
  public @Nullable String copy() {
    var other = from.orElseThrow(() -> new NotFoundException("Another application"));
    return switch (earlier.copy(
        person.caller(),
        asked.application(),
        section.id(),
        FilledWith.parse(filled),
        other.id(),
        chosen)) {
      case Accepted(var kept) -> {
        var address = asked.page("section", "&section=" + section.id());
        yield switch (kept.getFirst()) {
          case SectionKept.InPlace() -> {
            messages.info("application.copied", other.reference());
            yield address;
          }
          case SectionKept.PutAside(var where) -> address + "&aside=" + where;
        };
      }
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  public ApplicationLine getLine() {
    return line;
  }

  public Section getSection() {
    return section;
  }

  /** The other applications in which the reader applies. */
  public List<ApplicationLine> getOthers() {
    return others;
  }

  /** The one from which is copied; null before it is chosen. */
  public @Nullable ApplicationLine getFrom() {
    return from.orElse(null);
  }

  /** The section as if it asked what can be copied alone; null before an application is chosen. */
  public @Nullable Section getOffered() {
    return offer.map(EarlierOffer::section).orElse(null);
  }

  public List<Question> getQuestions() {
    return offer.map(it -> it.section().questions()).orElse(List.of());
  }

  /** What the other application has answered to it. */
  public Written getWritten() {
    return written;
  }

  /** What stood in the section when the page was made; a hidden field brings it back. */
  public String getFilled() {
    return filled;
  }

  public List<String> getChosen() {
    return chosen;
  }

  public void setChosen(@Nullable List<String> chosen) {
    this.chosen = chosen == null ? List.of() : chosen;
  }
}
