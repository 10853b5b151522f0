package org.omidb.portal.web.interest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.service.Interests;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.InterestForm;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.web.catalogue.SelectionWords;
import org.omidb.portal.web.form.FieldValues;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Origins;
import org.omidb.portal.web.shared.SentNames;
import org.omidb.portal.web.signin.PageKey;

/** The page {@code interest/new.xhtml}: a visitor expresses interest. */
@Named
@RequestScoped
public class InterestPage {

  /** Lines count double where a browser sends them. */
  private static final int LONGEST_COHORT = InterestForm.COHORT_LENGTH - 10;

  /**
   * What comes with the unseen field filled in is taken like the rest, as it reaches the team only
   * by the link in the mail, with a word of warning.
   */
  private static final String UNSEEN = SentNames.UNSEEN;

  private final Interests interests;
  private final Messages messages;
  private final PageKey key;
  private final SelectionWords selection;
  private final Origin origin;
  private final Map<String, @Nullable Object> values =
      FieldValues.of(InterestForm.section(), Answers.NONE);
  private final boolean suspect;

  @Inject
  public InterestPage(
      Interests interests,
      Messages messages,
      HttpServletRequest request,
      Origins origins,
      SelectionWords selection,
      PageKey key) {
    this.interests = interests;
    this.messages = messages;
    this.origin = origins.of(request);
    this.key = key;
    this.selection = selection;
    this.suspect = !Objects.requireNonNullElse(request.getParameter(UNSEEN), "").isEmpty();
    if (request.getMethod().equals("GET")) {
      selection.of(LONGEST_COHORT).ifPresent(words -> values.put(InterestForm.COHORT, words));
    }
  }

  /**
   * Takes the form; what comes next stands in a mail to the address. One that is too old, or that
   * was sent before in other words, is shown again as it was typed, and has a key of its own.
   */
  public @Nullable String send() {
    values.computeIfPresent(
        InterestForm.COHORT, (id, text) -> selection.kept(text.toString(), LONGEST_COHORT));
    var answers = FieldValues.answers(getSection(), values);
    var sent = key.fresh();
    if (sent.isEmpty()) {
      messages.error("application.form-renewed");
      return null;
    }
    return switch (interests.express(sent.get().id(), answers, origin, suspect)) {
      case Accepted(var address) -> "/interest/mailed?faces-redirect=true";
      case Refused(var refusal) -> {
        messages.refusal("application", refusal);
        yield null;
      }
    };
  }

  public Section getSection() {
    return InterestForm.section();
  }

  public Map<String, @Nullable Object> getValues() {
    return values;
  }
}
