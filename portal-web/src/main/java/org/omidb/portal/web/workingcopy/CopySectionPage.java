package org.omidb.portal.web.workingcopy;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Redirects;
import org.omidb.portal.workingcopy.domain.CheckedCopy;
import org.omidb.portal.workingcopy.domain.CopyChange.WriteSection;
import org.omidb.portal.workingcopy.domain.FaultInWork;
import org.omidb.portal.workingcopy.domain.QuestionInWork;
import org.omidb.portal.workingcopy.domain.SectionInWork;
import org.omidb.portal.workingcopy.domain.WorkingCopy;
import org.omidb.portal.workingcopy.service.WorkingCopies;

/** The page {@code admin/copy-section.xhtml}: one section of a working copy. */
@Named
@RequestScoped
public class CopySectionPage {

  @Inject AskedCopy askedCopy;
  @Inject Query query;
  @Inject WorkingCopies copies;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Redirects redirects;

  @SuppressWarnings("NullAway.Init")
  private WorkingCopy copy;

  @SuppressWarnings("NullAway.Init")
  private CheckedCopy checked;

  /** As it stands in the working copy. */
  @SuppressWarnings("NullAway.Init")
  private SectionInWork section;

  private final Map<String, @Nullable String> values = new HashMap<>();
  private boolean writtenSince;

  /**
   * @throws NotFoundException if there is no such section, or the reader does not keep the forms
   */
  @PostConstruct
  void load() {
    copy = askedCopy.copy();
    checked = copies.check(person.caller(), copy);
    section =
        copy.form()
            .section(askedCopy.key("key"))
            .orElseThrow(() -> new NotFoundException("Section"));
    values.putAll(QuestionValues.of(section));
  }

  /** Saves, and goes back to the list once nothing is wrong with the section itself. */
  public @Nullable String save() {
    var typed = QuestionValues.read(section, values);
    var saved = askedCopy.change(new WriteSection(typed, query.shown("was")));
    writtenSince = saved.isEmpty();
    if (writtenSince) {
      section = askedCopy.copy().form().section(section.key()).orElse(section);
    }
    saved.ifPresent(now -> redirects.to(next(now)));
    return null;
  }

  private String next(WorkingCopy now) {
    var written = now.form().section(section.key()).orElseThrow();
    messages.info("workingcopy.saved", written.name());
    return copies.check(person.caller(), now).at(section.key()).isEmpty()
        ? askedCopy.list(section.key())
        : askedCopy.page("copy-section", section.key());
  }

  /** The fingerprint of what the fields were filled with; a hidden field brings it back. */
  public String getWas() {
    return query.text("was").filter(sent -> !writtenSince).orElse(section.fingerprint().toString());
  }

  public Map<String, @Nullable String> getValues() {
    return values;
  }

  public SectionInWork getSection() {
    return section;
  }

  public List<String> getFaults() {
    return checked.at(section.key()).stream().map(FaultInWork::what).toList();
  }

  /** Whether another has written here since the page was made. */
  public boolean isWrittenSince() {
    return writtenSince;
  }

  /** What stands in the working copy otherwise than in the fields, by the name of the field. */
  public Map<String, String> getOtherwise() {
    return QuestionValues.otherwise(QuestionValues.of(section), values);
  }

  /** The questions before it that offer choices, which its condition can wait for. */
  public List<Question> getEarlier() {
    var before =
        copy.form().sections().stream()
            .takeWhile(it -> it.key() != section.key())
            .flatMap(it -> it.questions().stream())
            .map(QuestionInWork::id)
            .toList();
    return Earlier.choices(checked.form(), before);
  }
}
