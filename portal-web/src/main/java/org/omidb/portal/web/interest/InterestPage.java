package org.omidb.portal.web.interest;

import static org.omidb.portal.application.domain.ApplicationRefusal.TOO_MANY_FROM_HERE;
import static org.omidb.portal.application.domain.ApplicationRefusal.TOO_MANY_TO_ADDRESS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.service.Interests;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.form.domain.FormName;
import org.omidb.portal.form.domain.Meaning;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.form.service.Forms;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.web.catalogue.SelectionWords;
import org.omidb.portal.web.form.FieldValues;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Origins;
import org.omidb.portal.web.shared.SentNames;
import org.omidb.portal.web.signin.PageKey;

/** The page {@code interest/new.xhtml}: a visitor expresses interest. */
@Named
@RequestScoped
public class InterestPage {

  /** Lines count double where a browser sends them. */
  private static final int ROOM_FOR_LINES = 10;

  /**
   * What comes with the unseen field filled in is taken like the rest, as it reaches the team only
   * by the link in the mail, with a word of warning.
   */
  private static final String UNSEEN = SentNames.UNSEEN;

  private final Interests interests;
  private final Messages messages;
  private final PageKey key;
  private final SelectionWords selection;
  private final Dates dates;
  private final Origin origin;
  private final Section section;
  private final Map<String, @Nullable Object> values;
  private final boolean suspect;
  private List<String> unread = List.of();

  @Inject
  public InterestPage(
      Interests interests,
      Forms forms,
      Messages messages,
      HttpServletRequest request,
      Origins origins,
      SelectionWords selection,
      Dates dates,
      PageKey key) {
    this.interests = interests;
    this.section = forms.current(FormName.INTEREST).sections().getFirst();
    this.values = FieldValues.of(section, Answers.NONE);
    this.messages = messages;
    this.origin = origins.of(request);
    this.key = key;
    this.selection = selection;
    this.dates = dates;
    this.suspect = !Objects.requireNonNullElse(request.getParameter(UNSEEN), "").isEmpty();
    if (!request.getMethod().equals("POST")) {
      unread = selection.unread();
      cohort()
          .ifPresent(question ->
              selection.of(room(question)).ifPresent(words -> values.put(question.id(), words)));
    }
  }

  /**
   * Takes the form; what comes next stands in a mail to the address. One that is too old, or that
   * was sent before in other words, is shown again as it was typed, and has a key of its own.
   */
  public @Nullable String send() {
    cohort()
        .ifPresent(question ->
            values.computeIfPresent(
                question.id(), (id, text) -> selection.kept(text.toString(), room(question))));
    var answers = FieldValues.answers(section, values);
    var sent = key.fresh();
    if (sent.isEmpty()) {
      messages.error("application.form-renewed");
      return null;
    }
    return switch (interests.express(sent.get().id(), answers, origin, suspect)) {
      case Accepted(var address) -> "/interest/mailed?faces-redirect=true";
      case Refused(var refusal) -> {
        messages.refusal("application", refusal, again(refusal, answers));
        yield null;
      }
    };
  }

  /** From when on the form can be sent again, in words; empty where that is not the matter. */
  private String again(Refusal refusal, Answers answers) {
    return refusal == TOO_MANY_TO_ADDRESS || refusal == TOO_MANY_FROM_HERE
        ? interests.again(answers, origin).map(dates::time).orElse("now")
        : "";
  }

  /** The question into which the visitor's question to the explorer is written. */
  private Optional<Question> cohort() {
    return section.question(Meaning.COHORT);
  }

  private static int room(Question question) {
    return question.kind().textLimit().orElseThrow().most() - ROOM_FOR_LINES;
  }

  /** What of the selection in the address cannot be read; none is taken into the form then. */
  public List<String> getUnread() {
    return unread;
  }

  public Section getSection() {
    return section;
  }

  public Map<String, @Nullable Object> getValues() {
    return values;
  }
}
